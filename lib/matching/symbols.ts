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
    | 'termFirst'
    | 'termStart'
    | 'termRest'
    | 'termAliasStart'
    | 'termAliases'
    | 'aliasStart'
    | 'aliasTerms'
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

export class Symbols {
  readonly #aliases: Aliases;
  readonly #words = new Set<string>();
  readonly #terms = new Interned<readonly string[]>();
  readonly #used = new Interned<readonly number[]>();
  readonly #pools = new Interned<{ terms: readonly number[]; aliases: readonly number[] }>();

  constructor(aliases: Aliases) {
    this.#aliases = aliases;
  }

  know(stems: readonly string[]): void {
    for (const stem of stems) this.#words.add(stem);
  }

  #term(text: string): number[] {
    const stems = stemsOf(text);
    this.know(stems);
    return stems.length > 0 ? [this.#terms.place(stems.join(' '), () => stems)] : [];
  }

  /**
   * Place of the pool of these terms; -1 when there is none.
   * @throws {Error} for an alias that is not in the table
   */
  pool(entries: readonly string[]): number {
    const terms = new Set<number>();
    const aliases = new Set<number>();
    for (const entry of entries) {
      if (!entry.startsWith('@')) {
        for (const term of this.#term(entry)) terms.add(term);
        continue;
      }
      const name = entry.slice(1);
      const words = Object.hasOwn(this.#aliases, name) ? this.#aliases[name] : undefined;
      if (!words) throw new Error(`unknown alias ${entry}`);
      aliases.add(this.#used.place(name, () => [...new Set(words.flatMap((word) => this.#term(word)))]));
    }
    if (terms.size + aliases.size === 0) return -1;
    const sorted = { terms: [...terms].sort(ascending), aliases: [...aliases].sort(ascending) };
    return this.#pools.place(JSON.stringify(sorted), () => sorted);
  }

  /** Stems of every term of a pool. */
  termsOf(pool: number): readonly (readonly string[])[] {
    const { terms, aliases } = this.#pools.values[pool] ?? { terms: [], aliases: [] };
    const all = [...terms, ...aliases.flatMap((alias) => this.#used.values[alias] ?? [])];
    return [...new Set(all)].map((term) => this.#terms.values[term] ?? []);
  }

  place(): Placed {
    const { seed, hashes } = hashAll([...this.#words]);
    const sorted = [...hashes].sort((a, b) => a[1] - b[1]);
    const ids = new Map(sorted.map(([stem], place) => [stem, place]));
    const word = (stem: string) => ids.get(stem) ?? -1;
    const wordFlags = sorted.map(() => 0);

    const order = this.#terms.values
      .map((stems, term) => ({ term, words: stems.map(word) }))
      .sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0) || b.words.length - a.words.length || a.term - b.term);
    const placeOf = new Map(order.map(({ term }, place) => [term, place]));
    const termPlace = (term: number) => placeOf.get(term) ?? 0;
    const aliasTerms = this.#used.values.map((terms) => terms.map(termPlace).sort(ascending));
    const termAliases = order.map((): number[] => []);
    for (const [alias, terms] of aliasTerms.entries()) for (const term of terms) termAliases[term]?.push(alias);
    const pools = this.#pools.values.map(({ terms, aliases }) =>
      [...terms.map(termPlace), ...aliases.map((alias) => order.length + alias)].sort(ascending),
    );
    const termFirst = order.map(({ words }) => words[0] ?? 0);
    for (const first of termFirst) wordFlags[first] = (wordFlags[first] ?? 0) | WORD.beginsTerm;
    const rest = flatten(order.map(({ words }) => words.slice(1)));
    const ofTerms = flatten(termAliases);
    const ofAliases = flatten(aliasTerms);
    const ofPools = flatten(pools);
    return {
      lists: {
        words: sorted.map(([, hash]) => hash),
        termFirst,
        termStart: rest.start,
        termRest: rest.items,
        termAliasStart: ofTerms.start,
        termAliases: ofTerms.items,
        aliasStart: ofAliases.start,
        aliasTerms: ofAliases.items,
        poolStart: ofPools.start,
        poolSymbols: ofPools.items,
      },
      seed,
      wordFlags,
      word,
      symbols: (pool) => pools[pool] ?? [],
      firstWords: (symbol) =>
        symbol < order.length
          ? [termFirst[symbol] ?? 0]
          : (aliasTerms[symbol - order.length] ?? []).map((term) => termFirst[term] ?? 0),
    };
  }
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
