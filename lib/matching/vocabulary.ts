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

/** More distinct words than this are not remembered at once. */
const REMEMBERED = 50_000;

const remembered = new WeakMap<MatchIndex, Map<string, number>>();

/** The id of a stem; -1 when no wording holds it. */
export function wordId(index: MatchIndex, stem: string): number {
  let known = remembered.get(index);
  if (!known) {
    known = new Map();
    remembered.set(index, known);
  }
  let id = known.get(stem);
  if (id === undefined) {
    const hash = hashWord(stem, index.seed);
    const place = lowerBound(index.words, hash);
    id = index.words[place] === hash ? place : -1;
    if (known.size >= REMEMBERED) known.clear();
    known.set(stem, id);
  }
  return id;
}
