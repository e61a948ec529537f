/** Puts phrases into a page: as they are, in capitals, and with a tag in their middle. */

const MOST = 20;
const LONG = 40;

/** The text nodes of paragraphs, spread over the page. */
function places(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (text.data.trim().length > LONG && text.parentElement?.closest('p, li, td')) texts.push(text);
  }
  const step = Math.max(1, texts.length / MOST);
  return Array.from({ length: Math.min(MOST, texts.length) }, (_, place) => texts[Math.floor(place * step)] as Text);
}

/** Plants at most 20 phrases, each as a sentence of its own. Returns how many. */
export function plant(root: Element, phrases: readonly string[]): number {
  const chosen = places(root);
  for (const [place, text] of chosen.entries()) {
    const phrase = phrases[(place * 7) % phrases.length] ?? '';
    const turn = place % 10;
    if (turn < 8) text.data = `${text.data.trimEnd()}. ${turn === 7 ? phrase.toUpperCase() : phrase}. `;
    else {
      const words = phrase.split(' ');
      const em = root.ownerDocument.createElement('em');
      em.textContent = words.slice(2).join(' ');
      text.data = `${text.data.trimEnd()}. ${words.slice(0, 2).join(' ')} `;
      text.after(em, '. ');
    }
  }
  return chosen.length;
}
