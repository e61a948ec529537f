/** Words of an index: stems are known by their hash, and compared by their id. */
import { lowerBound, type MatchIndex } from './index-format';

/** FNV-1a with a final mix, 32 bits. */
export function hashWord(stem: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < stem.length; place += 1) {
    hash = Math.imul(hash ^ stem.charCodeAt(place), 0x01000193);
  }
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** The id of a stem; -1 when no wording holds it. */
export function wordId(index: MatchIndex, stem: string): number {
  const hash = hashWord(stem, index.seed);
  const place = lowerBound(index.words, hash);
  return index.words[place] === hash ? place : -1;
}
