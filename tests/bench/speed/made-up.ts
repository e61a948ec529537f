/** Text and pages that nobody wrote, the same on every machine: input where the corpora are absent. */

/** A source of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SMALL = 'the of to and in a is that for it was on with as at by from this have or an they which were there'.split(
  ' ',
);
const SYLLABLES = 'ba con der el fi gra hol in jo ka lum mer nor o per qui ran sta tion ur ver wen yel zo'.split(' ');

const pick = <One>(list: readonly One[], next: () => number) => list[Math.floor(next() * list.length)] as One;

/** Half of the words are small ones, as in English; the others are more frequent the shorter they are. */
function word(next: () => number): string {
  if (next() < 0.45) return pick(SMALL, next);
  const length = 1 + Math.floor(3 * next() ** 2 + next());
  return Array.from({ length: length + 1 }, () => pick(SYLLABLES, next)).join('');
}

/** A sentence of 8 to 24 words, without its full stop. */
export function sentence(next: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(next() * 17) }, () => word(next)).join(' ');
  return (words[0] ?? '').toUpperCase() + words.slice(1);
}

function paragraph(next: () => number): string {
  const sentences = Array.from({ length: 1 + Math.floor(next() * 6) }, () => {
    const text = sentence(next);
    const [first = '', second = '', ...rest] = text.split(' ');
    return next() < 0.3 ? `${first} <a href="#"><em>${second}</em></a> ${rest.join(' ')}.` : `${text}.`;
  });
  return `<p>${sentences.join(' ')}</p>`;
}

/** A page with about so many characters of text: a menu, an article with links, a long list. */
export function madeUpPage(characters: number, seed: number): string {
  const next = random(seed);
  const fill = (share: number, make: () => string) => {
    let html = '';
    for (let length = 0; length < characters * share; ) {
      const part = make();
      html += part;
      length += part.replace(/<[^>]+>/g, '').length;
    }
    return html;
  };
  const entry = () => `<li><a href="#">${sentence(next).split(' ').slice(0, 5).join(' ')}</a></li>`;
  return `<!doctype html><html lang="en"><head><title>Made up</title></head><body><nav><ul>${fill(0.1, entry)}</ul></nav>
<article><h1>${sentence(next)}</h1>${fill(0.75, () => paragraph(next))}</article><ol>${fill(0.15, entry)}</ol></body></html>`;
}
