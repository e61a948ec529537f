/** Which terms and aliases occur in a sentence, and where. Each pool of terms is looked up once a sentence. */
import { lowerBound, type MatchIndex, WORD } from './index-format';

/** Places of the first and last token of a term in a block. */
export interface Occurrence {
  first: number;
  last: number;
}

const NONE: readonly Occurrence[] = [];

export class SentenceTerms {
  readonly #index: MatchIndex;
  readonly #bySymbol = new Map<number, Occurrence[]>();
  readonly #byPool = new Map<number, readonly Occurrence[]>();

  /** @param ids word ids of the block; the sentence is from `from` up to, not including, `to` */
  constructor(index: MatchIndex, ids: Int32Array, from: number, to: number) {
    this.#index = index;
    for (let place = from; place < to; place += 1) {
      const word = ids[place] as number;
      if (word < 0 || !((index.wordFlags[word] as number) & WORD.beginsTerm)) continue;
      for (let term = lowerBound(index.termFirst, word); index.termFirst[term] === word; term += 1) {
        const last = endOfTerm(index, term, ids, place, to);
        if (last < 0) continue;
        const occurrence = { first: place, last };
        this.#add(term, occurrence);
        const end = index.termAliasStart[term + 1] as number;
        for (let at = index.termAliasStart[term] as number; at < end; at += 1) {
          this.#add(index.termFirst.length + (index.termAliases[at] as number), occurrence);
        }
      }
    }
  }

  #add(symbol: number, occurrence: Occurrence): void {
    const list = this.#bySymbol.get(symbol);
    if (list) list.push(occurrence);
    else this.#bySymbol.set(symbol, [occurrence]);
  }

  symbols(): IterableIterator<number> {
    return this.#bySymbol.keys();
  }

  /** Where the terms of a pool occur, in order; at one place the longer first. */
  of(pool: number): readonly Occurrence[] {
    if (pool < 0 || this.#bySymbol.size === 0) return NONE;
    let found = this.#byPool.get(pool);
    if (!found) {
      const { poolStart, poolSymbols } = this.#index;
      const from = poolStart[pool] as number;
      const to = poolStart[pool + 1] as number;
      const lists: Occurrence[] = [];
      for (const [symbol, occurrences] of this.#bySymbol) {
        const at = lowerBound(poolSymbols, symbol, from, to);
        if (at < to && poolSymbols[at] === symbol) lists.push(...occurrences);
      }
      found = lists.length > 1 ? distinct(lists) : lists;
      this.#byPool.set(pool, found);
    }
    return found;
  }
}

function endOfTerm(index: MatchIndex, term: number, ids: Int32Array, place: number, to: number): number {
  const start = index.termStart[term] as number;
  const length = (index.termStart[term + 1] as number) - start;
  if (place + length >= to) return -1;
  for (let step = 0; step < length; step += 1) {
    if (ids[place + 1 + step] !== index.termRest[start + step]) return -1;
  }
  return place + length;
}

function distinct(list: Occurrence[]): Occurrence[] {
  list.sort((a, b) => a.first - b.first || b.last - a.last);
  return list.filter((one, place) => {
    const before = list[place - 1];
    return !before || before.first !== one.first || before.last !== one.last;
  });
}

/** Whether every word of some term of the pool is on the page. */
export function isOnPage(index: MatchIndex, pool: number, context: ReadonlySet<number>): boolean {
  if (pool < 0) return false;
  const terms = index.termFirst.length;
  const has = (term: number) => {
    if (!context.has(index.termFirst[term] as number)) return false;
    const end = index.termStart[term + 1] as number;
    for (let at = index.termStart[term] as number; at < end; at += 1) {
      if (!context.has(index.termRest[at] as number)) return false;
    }
    return true;
  };
  const end = index.poolStart[pool + 1] as number;
  for (let at = index.poolStart[pool] as number; at < end; at += 1) {
    const symbol = index.poolSymbols[at] as number;
    if (symbol < terms) {
      if (has(symbol)) return true;
      continue;
    }
    const alias = symbol - terms;
    const last = index.aliasStart[alias + 1] as number;
    for (let place = index.aliasStart[alias] as number; place < last; place += 1) {
      if (has(index.aliasTerms[place] as number)) return true;
    }
  }
  return false;
}
