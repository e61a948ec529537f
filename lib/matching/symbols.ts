/** Collects words, terms, aliases and pools while an index is built, each once, and gives them their final places. */
import { type Lists, WORD } from './index-format';
import { tokenize } from './tokens';
import { hashWord } from './vocabulary';

/** Alias name to the words it stands for. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Stems of a wording or term. */
export const stemsOf = (text: string): string[] => tokenize(text).map((token) => token.stem);

class Interned<Value> {
  readonly #places = new Map<string, number>();
  readonly values: Value[] = [];

  place(key: string, make: () => Value): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.values.push(make()) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/** Where everything went in the finished lists. */
export interface Placed {
  lists: Pick<
    Lists,
    | 'words'
    | 'wordTerms'
    | 'termStart'
    | 'termWords'
    | 'memberAliasStart'
    | 'memberAliases'
    | 'sequenceFirst'
    | 'sequenceStart'
    | 'sequenceRest'
    | 'aliasStart'
    | 'aliasMembers'
    | 'poolStart'
    | 'poolSymbols'
  >;
  seed: number;
  /** What each word can begin; more flags may be added. */
  wordFlags: number[];
  word(stem: string): number;
  /** Symbols of a pool, ascending. */
  symbols(pool: number): readonly number[];
  /** First words of the terms behind a symbol. */
  firstWords(symbol: number): readonly number[];
}

/** Between the parts of a term whose words need not touch: “outside .. base”. */
const THEN = ' .. ';

interface Member {
  kind: 'term' | 'sequence' | 'alias';
  place: number;
}

export class Symbols {
  readonly #aliases: Aliases;
  readonly #words = new Set<string>();
  readonly #terms = new Interned<readonly string[]>();
  /** Parts of each sequence, and members of each alias and pool. */
  readonly #sequences = new Interned<readonly Member[]>();
  readonly #used = new Interned<readonly Member[]>();
  readonly #pools = new Interned<readonly Member[]>();

  constructor(aliases: Aliases) {
    this.#aliases = aliases;
  }

  know(stems: readonly string[]): void {
    for (const stem of stems) this.#words.add(stem);
  }

  #word(text: string): Member[] {
    const stems = stemsOf(text);
    this.know(stems);
    return stems.length > 0 ? [{ kind: 'term', place: this.#terms.place(stems.join(' '), () => stems) }] : [];
  }

  /** @throws {Error} for an alias that is not in the table, or that holds another */
  #alias(entry: string): Member {
    const name = entry.slice(1);
    const words = Object.hasOwn(this.#aliases, name) ? this.#aliases[name] : undefined;
    if (!words) throw new Error(`unknown alias ${entry}`);
    const nested = words.find((word) => word.startsWith('@') && !word.includes(THEN));
    if (nested) throw new Error(`alias ${entry} holds the alias ${nested}: name both where they are used`);
    return { kind: 'alias', place: this.#used.place(name, () => words.flatMap((word) => this.#member(word))) };
  }

  #member(entry: string): Member[] {
    if (entry.includes(THEN)) {
      const parts = entry.split(THEN).flatMap((part) => this.#member(part.trim()));
      return [{ kind: 'sequence', place: this.#sequences.place(JSON.stringify(parts), () => parts) }];
    }
    return entry.startsWith('@') ? [this.#alias(entry)] : this.#word(entry);
  }

  /**
   * Place of the pool of these terms; -1 when there is none.
   * @throws {Error} for an alias that is not in the table
   */
  pool(entries: readonly string[]): number {
    const members = new Map(entries.flatMap((entry) => this.#member(entry)).map((one) => [JSON.stringify(one), one]));
    const key = [...members.keys()].sort();
    return key.length === 0 ? -1 : this.#pools.place(key.join(), () => [...members.values()]);
  }

  /** First stems of every term of a pool, with the further stems. */
  termsOf(pool: number): readonly (readonly string[])[] {
    const terms = (member: Member): number[] => {
      if (member.kind === 'term') return [member.place];
      if (member.kind === 'alias') return (this.#used.values[member.place] ?? []).flatMap(terms);
      return (this.#sequences.values[member.place] ?? []).slice(0, 1).flatMap(terms);
    };
    return [...new Set((this.#pools.values[pool] ?? []).flatMap(terms))].map((term) => this.#terms.values[term] ?? []);
  }

  place(): Placed {
    const { seed, hashes } = hashAll([...this.#words]);
    const sorted = [...hashes].sort((a, b) => a[1] - b[1]);
    const ids = new Map(sorted.map(([stem], place) => [stem, place]));
    const word = (stem: string) => ids.get(stem) ?? -1;
    const wordFlags = sorted.map(() => 0);

    const order = this.#terms.values
      .map((stems, term) => ({ term, words: stems.map(word) }))
      .sort((a, b) => inOrder(a.words, b.words));
    const placeOf = new Map(order.map(({ term }, place) => [term, place]));
    const terms = order.length;
    const sequenceOrder = this.#sequences.values.map((_, sequence) => sequence);
    const sequencePlace = new Map<number, number>();
    const symbol = ({ kind, place }: Member): number => {
      if (kind === 'term') return placeOf.get(place) ?? 0;
      return kind === 'alias' ? terms + sequenceOrder.length + place : terms + (sequencePlace.get(place) ?? 0);
    };
    // Parts are terms and aliases, so that their symbols are known before those of the sequences.
    const parts = this.#sequences.values.map((members) => members.map(symbol));
    sequenceOrder.sort((a, b) => (parts[a]?.[0] ?? 0) - (parts[b]?.[0] ?? 0) || a - b);
    for (const [place, sequence] of sequenceOrder.entries()) sequencePlace.set(sequence, place);
    const sequences = sequenceOrder.map((sequence) => parts[sequence] ?? []);

    const aliasMembers = this.#used.values.map((members) => [...new Set(members.map(symbol))].sort(ascending));
    const aliasesOf = Array.from({ length: terms + sequences.length }, (): number[] => []);
    for (const [alias, members] of aliasMembers.entries()) for (const member of members) aliasesOf[member]?.push(alias);
    const pools = this.#pools.values.map((members) => members.map(symbol).sort(ascending));
    const termFirst = order.map(({ words }) => words[0] ?? 0);
    for (const first of termFirst) wordFlags[first] = (wordFlags[first] ?? 0) | WORD.beginsTerm;
    const firstWords = (of: number): readonly number[] => {
      if (of < terms) return [termFirst[of] ?? 0];
      if (of < terms + sequences.length) return firstWords(sequences[of - terms]?.[0] ?? 0);
      return (aliasMembers[of - terms - sequences.length] ?? []).flatMap(firstWords);
    };
    const ofTerms = flatten(order.map(({ words }) => words));
    const ofMembers = flatten(aliasesOf);
    const ofAliases = flatten(aliasMembers);
    const ofPools = flatten(pools);
    const ofSequences = flatten(sequences.map((members) => members.slice(1)));
    return {
      lists: {
        words: sorted.map(([, hash]) => hash),
        wordTerms: startsOf(termFirst, sorted.length),
        termStart: ofTerms.start,
        termWords: ofTerms.items,
        sequenceFirst: sequences.map(([first = 0]) => first),
        sequenceStart: ofSequences.start,
        sequenceRest: ofSequences.items,
        memberAliasStart: ofMembers.start,
        memberAliases: ofMembers.items,
        aliasStart: ofAliases.start,
        aliasMembers: ofAliases.items,
        poolStart: ofPools.start,
        poolSymbols: ofPools.items,
      },
      seed,
      wordFlags,
      word,
      symbols: (pool) => pools[pool] ?? [],
      firstWords,
    };
  }
}

/** Terms by their first word and their second, the longer first; a word alone comes after all that begin with it. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const second = ([, word = Number.MAX_SAFE_INTEGER]: readonly number[]) => word;
  return (a[0] ?? 0) - (b[0] ?? 0) || second(a) - second(b) || b.length - a.length || firstDifference(a, b);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((word, place) => word !== b[place]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** Where the entries of each number begin in an ascending list of numbers, and one place more for the end. */
export function startsOf(ascending: readonly number[], size: number): number[] {
  const starts = [0];
  let place = 0;
  for (let value = 0; value < size; value += 1) {
    while (ascending[place] === value) place += 1;
    starts.push(place);
  }
  return starts;
}

const ascending = (a: number, b: number) => a - b;

/** Lists within a list: the items in a row, and where each list starts. */
export function flatten(lists: readonly (readonly number[])[]): { start: number[]; items: number[] } {
  const start = [0];
  const items: number[] = [];
  for (const list of lists) {
    for (const item of list) items.push(item);
    start.push(items.length);
  }
  return { start, items };
}

/** Hashes of words under the first seed with which no two meet. */
function hashAll(words: readonly string[]): { seed: number; hashes: Map<string, number> } {
  for (let seed = 0; ; seed += 1) {
    const hashes = new Map(words.map((word) => [word, hashWord(word, seed)]));
    if (new Set(hashes.values()).size === words.length) return { seed, hashes };
  }
}
