/** A page that grows while it is scrolled. */
import { indexOf } from './engine';
import { floor } from './floor';
import { scanWhole } from './scan';

/** Paragraphs of the page, to grow it with. */
function paragraphs(): string[] {
  const texts = [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
  const long = texts.filter((text) => text.trim().length > 80);
  return long.length > 0 ? long : ['Nothing that anybody would look for stands in this paragraph of some length.'];
}

function batch(texts: readonly string[], turn: number, size: number): HTMLElement {
  const section = document.createElement('section');
  for (let place = 0; place < size; place += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = texts[(turn * size + place) % texts.length] ?? '';
    section.append(paragraph);
  }
  return section;
}

export interface Grown {
  /** Milliseconds over all batches: reading what is new, and reading everything each time. */
  added: number;
  all: number;
  /** Words read in all of these goes ÷ in those of what is new: what a scan of even speed would gain. */
  words: number;
}

/** Appends batches and reads after each, both ways. The page has its old length again afterwards. */
function grow(index: string, batches: number, size: number): Grown {
  const texts = paragraphs();
  const sections: HTMLElement[] = [];
  const time = (root: Element) => {
    const started = performance.now();
    scanWhole(root, indexOf(index));
    return performance.now() - started;
  };
  const grown: Grown = { added: 0, all: 0, words: 0 };
  const words = { added: 0, all: 0 };
  for (let turn = 0; turn < batches; turn += 1) {
    const section = batch(texts, turn, size);
    document.body.append(section);
    sections.push(section);
    grown.added += time(section);
    grown.all += time(document.body);
    words.added += floor(section).words;
    words.all += floor(document.body).words;
  }
  grown.words = words.all / words.added;
  for (const section of sections) section.remove();
  return grown;
}

/**
 * Milliseconds that so many appends take, one paragraph each, with the turns of observers between them.
 * @param withLayout the page is laid out after each turn, as it is between pictures
 */
async function storm(appends: number, atOnce: number, withLayout: boolean): Promise<number> {
  const texts = paragraphs();
  const section = document.createElement('section');
  document.body.append(section);
  const started = performance.now();
  for (let turn = 0; turn < appends / atOnce; turn += 1) {
    for (let place = 0; place < atOnce; place += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = texts[(turn * atOnce + place) % texts.length] ?? '';
      section.append(paragraph);
    }
    // Observers are called when the microtasks of this turn are done.
    await Promise.resolve();
    if (withLayout) section.getBoundingClientRect();
  }
  await Promise.resolve();
  const time = performance.now() - started;
  section.remove();
  return time;
}

export const scroll = { grow, storm };
