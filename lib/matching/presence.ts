/** Which terms, sequences, aliases and pools some words hold: those of a block, of a sentence, or of a whole page. */
import { lowerBound, type MatchIndex, WORD } from './index-format';
import type { PageWords } from './page-words';
import { eachTermAt, termsOf } from './terms-in';
import type { Words } from './words';

/** What a symbol is: met in the words that are asked about, one at which forms are tried, a sequence or an alias of some. */
const MET = 1;
const ANCHORS = 2;
const COMPOUND = 4;

export class Presence {
  readonly index: MatchIndex;
  readonly #symbols: Uint8Array;
  /** The compound symbols at which forms are tried, by the symbols with which they can begin. */
  readonly #begun = new Map<number, number[]>();
  readonly #missed: Uint8Array;
  #missing: number[] = [];
  /** Terms and aliases that the words hold. */
  met: number[] = [];

  constructor(index: MatchIndex) {
    const { sequenceFirst, aliasStart, anchorSymbols, poolStart } = index;
    const terms = termsOf(index);
    this.index = index;
    this.#symbols = new Uint8Array(terms + sequenceFirst.length + aliasStart.length - 1);
    this.#missed = new Uint8Array(poolStart.length);
    this.#symbols.fill(COMPOUND, terms, terms + sequenceFirst.length);
    for (let alias = terms + sequenceFirst.length; alias < this.#symbols.length; alias += 1) {
      if (this.#someSequence(alias, () => true)) this.#symbols[alias] = COMPOUND;
    }
    for (const anchor of anchorSymbols) {
      this.#symbols[anchor] = (this.#symbols[anchor] as number) | ANCHORS;
      if (!((this.#symbols[anchor] as number) & COMPOUND)) continue;
      for (const symbol of this.#beginnings(anchor)) {
        if (symbol === anchor) continue;
        this.#begun.set(symbol, [...(this.#begun.get(symbol) ?? []), anchor]);
        this.#symbols[symbol] = (this.#symbols[symbol] as number) | ANCHORS;
      }
    }
  }

  /** The terms and aliases with which a symbol can begin. An alias is met by its terms as well as by its sequences. */
  #beginnings(symbol: number): number[] {
    const { sequenceFirst } = this.index;
    if (!((this.#symbols[symbol] as number) & COMPOUND)) return [symbol];
    const sequence = symbol - termsOf(this.index);
    if (sequence < sequenceFirst.length) return this.#beginnings(sequenceFirst[sequence] as number);
    const beginnings = [symbol];
    this.#someSequence(symbol, (member) => beginnings.push(...this.#beginnings(member)) === 0);
    return beginnings;
  }

  /** Whether `test` holds for a sequence in an alias. They come after its terms. */
  #someSequence(alias: number, test: (sequence: number) => boolean): boolean {
    const { sequenceFirst, aliasStart, aliasMembers } = this.index;
    const terms = termsOf(this.index);
    const place = alias - terms - sequenceFirst.length;
    for (let at = (aliasStart[place + 1] as number) - 1; at >= (aliasStart[place] as number); at -= 1) {
      const member = aliasMembers[at] as number;
      if (member < terms) return false;
      if (test(member)) return true;
    }
    return false;
  }

  #forget(): void {
    for (const symbol of this.met) this.#symbols[symbol] = (this.#symbols[symbol] as number) & ~MET;
    for (const pool of this.#missing) this.#missed[pool] = 0;
    this.met = [];
    this.#missing = [];
  }

  /** Looks at the words from `from` up to, not including, `to`. */
  look({ ids }: Words, from: number, to: number): void {
    this.#forget();
    const { wordFlags } = this.index;
    const meet = (term: number) => this.#meet(term);
    for (let at = from; at < to; at += 1) {
      const word = ids[at] as number;
      if (word >= 0 && (wordFlags[word] as number) & WORD.beginsTerm) eachTermAt(this.index, ids, at, to, meet);
    }
  }

  /** Looks at all words of a page: a term is met when its words are there, wherever they stand. */
  lookAtPage({ met, words }: PageWords): void {
    this.#forget();
    const { wordTerms, termStart, termWords } = this.index;
    for (const word of words) {
      const to = wordTerms[word + 1] as number;
      for (let term = wordTerms[word] as number; term < to; term += 1) {
        let at = (termStart[term] as number) + 1;
        const end = termStart[term + 1] as number;
        while (at < end && met[termWords[at] as number] === 1) at += 1;
        if (at === end) this.#meet(term);
      }
    }
  }

  /** Meets a term and the aliases it belongs to. */
  #meet(term: number): void {
    const is = this.#symbols[term] as number;
    if (is & MET) return;
    this.#symbols[term] = is | MET;
    this.met.push(term);
    const { sequenceFirst, memberAliasStart, memberAliases } = this.index;
    const members = termsOf(this.index) + sequenceFirst.length;
    const to = memberAliasStart[term + 1] as number;
    for (let at = memberAliasStart[term] as number; at < to; at += 1) {
      const alias = members + (memberAliases[at] as number);
      if ((this.#symbols[alias] as number) & MET) continue;
      this.#symbols[alias] = (this.#symbols[alias] as number) | MET;
      this.met.push(alias);
    }
  }

  /** Whether a symbol is in the words. Of a sequence all parts have to be, in any order. */
  #has(symbol: number): boolean {
    const is = this.#symbols[symbol] as number;
    if (is & MET || !(is & COMPOUND)) return (is & MET) !== 0;
    const { sequenceFirst, sequenceStart, sequenceRest } = this.index;
    const sequence = symbol - termsOf(this.index);
    if (sequence >= sequenceFirst.length) return this.#someSequence(symbol, (member) => this.#has(member));
    const to = sequenceStart[sequence + 1] as number;
    for (let at = sequenceStart[sequence] as number; at < to; at += 1) {
      if (!this.#has(sequenceRest[at] as number)) return false;
    }
    return this.#has(sequenceFirst[sequence] as number);
  }

  /** Whether `test` holds for a form that is tried at a term or alias that was met. */
  someForm(test: (form: number) => boolean): boolean {
    for (const symbol of this.met) if (this.someFormAt(symbol, test)) return true;
    return false;
  }

  /** The same for one term or alias. */
  someFormAt(symbol: number, test: (form: number) => boolean): boolean {
    if (!((this.#symbols[symbol] as number) & ANCHORS)) return false;
    if (this.#someTried(symbol, test)) return true;
    return this.#begun.get(symbol)?.some((anchor) => this.#has(anchor) && this.#someTried(anchor, test)) ?? false;
  }

  #someTried(anchor: number, test: (form: number) => boolean): boolean {
    const { anchorSymbols, anchorStart, anchorForms } = this.index;
    const place = lowerBound(anchorSymbols, anchor);
    if (anchorSymbols[place] !== anchor) return false;
    const to = anchorStart[place + 1] as number;
    for (let at = anchorStart[place] as number; at < to; at += 1) if (test(anchorForms[at] as number)) return true;
    return false;
  }

  /** First words of the terms met that are one of the symbols, or belong to one. */
  wordsBefore(symbols: ReadonlySet<number>): number[] {
    const { termStart, termWords, memberAliasStart, memberAliases, sequenceFirst } = this.index;
    const members = termsOf(this.index) + sequenceFirst.length;
    const leads = (term: number) => {
      if (symbols.has(term)) return true;
      const to = memberAliasStart[term + 1] as number;
      for (let at = memberAliasStart[term] as number; at < to; at += 1) {
        if (symbols.has(members + (memberAliases[at] as number))) return true;
      }
      return false;
    };
    return this.met
      .filter((symbol) => symbol < termsOf(this.index) && leads(symbol))
      .map((term) => termWords[termStart[term] as number] as number);
  }

  /** Whether a term of a pool is in the words. */
  hasOf(pool: number): boolean {
    if (pool < 0 || this.#missed[pool]) return false;
    const { poolStart, poolSymbols } = this.index;
    const to = poolStart[pool + 1] as number;
    for (let at = poolStart[pool] as number; at < to; at += 1) {
      const is = this.#symbols[poolSymbols[at] as number] as number;
      if (is & MET || (is & COMPOUND && this.#has(poolSymbols[at] as number))) return true;
    }
    this.#missed[pool] = 1;
    this.#missing.push(pool);
    return false;
  }
}

const known = new WeakMap<MatchIndex, Presence>();

/** The presence of an index, which one asks at a time. */
export function presenceOf(index: MatchIndex): Presence {
  let presence = known.get(index);
  if (!presence) {
    presence = new Presence(index);
    known.set(index, presence);
  }
  return presence;
}
