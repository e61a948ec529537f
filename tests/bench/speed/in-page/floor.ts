/**
 * The least that any matcher must do: one walk over the text nodes, characters folded by a table, words, a hash of each.
 * No sentences, no positions, no words split by tags.
 */

/** For each UTF-16 unit its folded letter or figure; 0 for what stands between words. */
const FOLDED = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) {
  const letter = String.fromCharCode(unit);
  if (!/[\p{L}\p{N}]/u.test(letter)) continue;
  FOLDED[unit] = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().charCodeAt(0);
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'CODE', 'PRE']);

export interface FloorResult {
  words: number;
  /** Of all hashes, so that none can be left out. */
  sum: number;
}

export function floor(root: Element): FloorResult {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  let words = 0;
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (UNREAD.has(node.parentElement?.tagName ?? '')) continue;
    const { data } = node as Text;
    let hash = 0x811c9dc5;
    let inWord = false;
    for (let at = 0; at <= data.length; at += 1) {
      // Past the end `charCodeAt` is NaN, which the table has not: a word ends there as well.
      const unit = at < data.length ? (FOLDED[data.charCodeAt(at)] as number) : 0;
      if (unit !== 0) {
        hash = Math.imul(hash ^ unit, 0x01000193);
        inWord = true;
      } else if (inWord) {
        words += 1;
        sum = (sum + hash) | 0;
        hash = 0x811c9dc5;
        inWord = false;
      }
    }
  }
  return { words, sum };
}
