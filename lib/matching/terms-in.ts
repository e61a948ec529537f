/** Which terms and aliases occur in a sentence, and where. Each pool of terms is looked up once a sentence. */
import type { Candidate } from './block';
import { lowerBound, type MatchIndex, WORD } from './index-format';
import type { PageWords } from './page-words';
import { NEGATORS, TURNS } from './stance-cues';

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
  readonly #block: Candidate;
  readonly #bySymbol = new Map<number, Occurrence[]>();
  readonly #byPool = new Map<number, readonly Occurrence[]>();
  #sorted: Uint32Array | null = null;

  /** The sentence is the tokens from `from` up to, not including, `to`. */
  constructor(index: MatchIndex, block: Candidate, from: number, to: number) {
    this.#index = index;
    this.#block = block;
    const { ids } = block;
    for (let place = from; place < to; place += 1) {
      const word = ids[place] as number;
      if (word < 0 || !((index.wordFlags[word] as number) & WORD.beginsTerm)) continue;
      eachTermAt(index, ids, place, to, (term, last) => this.#addMember(term, { first: place, last }));
    }
    if (index.sequenceFirst.length > 0) this.#findSequences();
  }

  #addMember(symbol: number, occurrence: Occurrence): void {
    const { memberAliasStart, memberAliases } = this.#index;
    const members = termsOf(this.#index) + this.#index.sequenceFirst.length;
    this.#add(symbol, occurrence);
    for (let at = memberAliasStart[symbol] as number; at < (memberAliasStart[symbol + 1] as number); at += 1) {
      this.#add(members + (memberAliases[at] as number), occurrence);
    }
  }

  #add(symbol: number, occurrence: Occurrence): void {
    const list = this.#bySymbol.get(symbol);
    if (list) list.push(occurrence);
    else this.#bySymbol.set(symbol, [occurrence]);
  }

  #findSequences(): void {
    const { sequenceFirst } = this.#index;
    for (const [symbol, starts] of [...this.#bySymbol]) {
      for (let at = lowerBound(sequenceFirst, symbol); sequenceFirst[at] === symbol; at += 1) {
        for (const start of starts) {
          const last = this.#endOfSequence(at, start.last);
          if (last >= 0) this.#addMember(termsOf(this.#index) + at, { first: start.first, last });
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
    const words = this.#block.tokens.slice(from, to);
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

/** How many terms there are. Symbols of sequences follow those of terms. */
export const termsOf = ({ termStart }: MatchIndex): number => termStart.length - 1;

/** Calls `met` with each term that begins at a place of a sentence and the place of its last word, the longer first. */
export function eachTermAt(
  { wordTerms, termStart, termWords }: MatchIndex,
  ids: Int32Array,
  place: number,
  to: number,
  met: (term: number, last: number) => void,
): void {
  const word = ids[place] as number;
  const end = wordTerms[word + 1] as number;
  const lengthOf = (term: number) => (termStart[term + 1] as number) - (termStart[term] as number);
  const alone = end > 0 && lengthOf(end - 1) === 1 && termWords[termStart[end - 1] as number] === word;
  const next = place + 1 < to ? (ids[place + 1] as number) : -1;
  if (next >= 0) {
    const last = alone ? end - 1 : end;
    let low = wordTerms[word] as number;
    for (let high = last; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((termWords[(termStart[middle] as number) + 1] as number) < next) low = middle + 1;
      else high = middle;
    }
    for (let term = low; term < last; term += 1) {
      const start = termStart[term] as number;
      if (termWords[start + 1] !== next) break;
      const length = lengthOf(term);
      if (place + length > to) continue;
      let step = 2;
      while (step < length && ids[place + step] === termWords[start + step]) step += 1;
      if (step === length) met(term, place + length - 1);
    }
  }
  if (alone) met(end - 1, place);
}

function distinct(list: Occurrence[]): Occurrence[] {
  list.sort((a, b) => a.first - b.first || b.last - a.last);
  return list.filter((one, place) => {
    const before = list[place - 1];
    return !before || before.first !== one.first || before.last !== one.last;
  });
}

/** Whether every word of some term of the pool is on the page. */
export function isOnPage({ index, met }: PageWords, pool: number): boolean {
  if (pool < 0) return false;
  const terms = termsOf(index);
  const members = terms + index.sequenceFirst.length;
  const all = (list: MatchIndex['termWords'], from: number, to: number, test: (one: number) => boolean) => {
    for (let at = from; at < to; at += 1) if (!test(list[at] as number)) return false;
    return true;
  };
  const any = (list: MatchIndex['termWords'], from: number, to: number, test: (one: number) => boolean) =>
    !all(list, from, to, (one) => !test(one));
  const has = (symbol: number): boolean => {
    if (symbol < terms) {
      const { termStart, termWords } = index;
      return all(termWords, termStart[symbol] as number, termStart[symbol + 1] as number, (word) => met[word] === 1);
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
