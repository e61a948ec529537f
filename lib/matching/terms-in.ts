/** Which terms and aliases occur in a sentence, and where. Each pool of terms is looked up once a sentence. */
import type { Candidate } from './block';
import { lowerBound, type MatchIndex, WORD } from './index-format';
import { NEGATORS, TURNS } from './stance-cues';
import type { Token } from './tokens';

/** Places of the first and last token of a term in a block. */
export interface Occurrence {
  first: number;
  last: number;
}

/** The next part of a sequence begins at most so many tokens after the one before. */
const STEP = 4;

const NONE: readonly Occurrence[] = [];

export class SentenceTerms {
  readonly #index: MatchIndex;
  readonly #tokens: readonly Token[];
  readonly #bySymbol = new Map<number, Occurrence[]>();
  readonly #byPool = new Map<number, readonly Occurrence[]>();
  #sorted: Uint32Array | null = null;

  /** The sentence is the tokens from `from` up to, not including, `to`. */
  constructor(index: MatchIndex, { tokens, ids }: Pick<Candidate, 'tokens' | 'ids'>, from: number, to: number) {
    this.#index = index;
    this.#tokens = tokens;
    for (let place = from; place < to; place += 1) {
      const word = ids[place] as number;
      if (word < 0 || !((index.wordFlags[word] as number) & WORD.beginsTerm)) continue;
      for (let term = lowerBound(index.termFirst, word); index.termFirst[term] === word; term += 1) {
        const last = endOfTerm(index, term, ids, place, to);
        if (last < 0) continue;
        this.#addMember(term, { first: place, last });
      }
    }
    if (index.sequenceFirst.length > 0) this.#findSequences();
  }

  #addMember(symbol: number, occurrence: Occurrence): void {
    const { memberAliasStart, memberAliases, termFirst, sequenceFirst } = this.#index;
    this.#add(symbol, occurrence);
    for (let at = memberAliasStart[symbol] as number; at < (memberAliasStart[symbol + 1] as number); at += 1) {
      this.#add(termFirst.length + sequenceFirst.length + (memberAliases[at] as number), occurrence);
    }
  }

  #add(symbol: number, occurrence: Occurrence): void {
    const list = this.#bySymbol.get(symbol);
    if (list) list.push(occurrence);
    else this.#bySymbol.set(symbol, [occurrence]);
  }

  #findSequences(): void {
    const { sequenceFirst, termFirst } = this.#index;
    for (const [symbol, starts] of [...this.#bySymbol]) {
      for (let at = lowerBound(sequenceFirst, symbol); sequenceFirst[at] === symbol; at += 1) {
        for (const start of starts) {
          const last = this.#endOfSequence(at, start.last);
          if (last >= 0) this.#addMember(termFirst.length + at, { first: start.first, last });
        }
      }
    }
  }

  #endOfSequence(sequence: number, from: number): number {
    const { sequenceStart, sequenceRest } = this.#index;
    let last = from;
    for (let at = sequenceStart[sequence] as number; at < (sequenceStart[sequence + 1] as number); at += 1) {
      const next = this.#bySymbol
        .get(sequenceRest[at] as number)
        ?.find(({ first }) => first > last && first - last <= STEP && !this.#isBroken(last + 1, first));
      if (!next) return -1;
      last = next.last;
    }
    return last;
  }

  /** “has not withdrawn from the deal” does not hold “has .. withdrawn”, nor “Iran, but Israel avoided” “Iran .. avoided”. */
  #isBroken(from: number, to: number): boolean {
    const words = this.#tokens.slice(from, to);
    return words.some(({ stem }) => NEGATORS.has(stem) || TURNS.has(stem) || stem === 'and');
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
      this.#sorted ??= Uint32Array.from(this.#bySymbol.keys()).sort();
      let at = lowerBound(poolSymbols, this.#sorted[0] as number, from, to);
      // Both lists ascend: one walk along the two.
      for (let place = 0; at < to && place < this.#sorted.length; ) {
        const symbol = this.#sorted[place] as number;
        const own = poolSymbols[at] as number;
        if (own === symbol) lists.push(...(this.#bySymbol.get(symbol) ?? NONE));
        if (own <= symbol) at += 1;
        if (symbol <= own) place += 1;
      }
      found = lists.length > 1 ? distinct(lists) : lists;
      this.#byPool.set(pool, found);
    }
    return found;
  }
}

/** The last place of a term that begins at a place; -1 when it does not. */
export function endOfTerm(index: MatchIndex, term: number, ids: Int32Array, place: number, to: number): number {
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
  const members = terms + index.sequenceFirst.length;
  const all = (list: MatchIndex['termRest'], from: number, to: number, test: (one: number) => boolean) => {
    for (let at = from; at < to; at += 1) if (!test(list[at] as number)) return false;
    return true;
  };
  const any = (list: MatchIndex['termRest'], from: number, to: number, test: (one: number) => boolean) =>
    !all(list, from, to, (one) => !test(one));
  const has = (symbol: number): boolean => {
    if (symbol < terms) {
      const { termFirst, termStart, termRest } = index;
      return (
        context.has(termFirst[symbol] as number) &&
        all(termRest, termStart[symbol] as number, termStart[symbol + 1] as number, (word) => context.has(word))
      );
    }
    if (symbol < members) {
      const { sequenceFirst, sequenceStart, sequenceRest } = index;
      const at = symbol - terms;
      return (
        has(sequenceFirst[at] as number) &&
        all(sequenceRest, sequenceStart[at] as number, sequenceStart[at + 1] as number, has)
      );
    }
    const at = symbol - members;
    return any(index.aliasMembers, index.aliasStart[at] as number, index.aliasStart[at + 1] as number, has);
  };
  return any(index.poolSymbols, index.poolStart[pool] as number, index.poolStart[pool + 1] as number, has);
}
