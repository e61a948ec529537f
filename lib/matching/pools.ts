/** Pools of terms: packed for the bundle, opened when a wording first asks for one. */

/** The stems of one term, in order. */
export type Term = readonly string[];

/** As plain JSON. An entry of a pool is the place of a term, or, negative, the complement of another pool's place. */
export interface PackedPools {
  /** Stems joined by spaces. */
  terms: readonly string[];
  pools: readonly (readonly number[])[];
}

export interface Pool {
  terms: readonly Term[];
  /** Terms by their first stem. */
  byFirst: ReadonlyMap<string, readonly Term[]>;
}

const EMPTY: Pool = { terms: [], byFirst: new Map() };
const opened = new WeakMap<PackedPools, Map<number, Pool>>();

function placesOf({ pools }: PackedPools, pool: number): number[] {
  return (pools[pool] ?? []).flatMap((entry) => (entry < 0 ? placesOf({ pools, terms: [] }, ~entry) : [entry]));
}

/** The pool at a place; an empty one for -1. */
export function poolAt(packed: PackedPools, place: number): Pool {
  if (place < 0) return EMPTY;
  let known = opened.get(packed);
  if (!known) {
    known = new Map();
    opened.set(packed, known);
  }
  let pool = known.get(place);
  if (!pool) {
    const terms = [...new Set(placesOf(packed, place))].map((term) => (packed.terms[term] ?? '').split(' '));
    const byFirst = new Map<string, Term[]>();
    for (const term of terms) {
      const first = term[0] as string;
      byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
    }
    pool = { terms, byFirst };
    known.set(place, pool);
  }
  return pool;
}

/** Collects pools, each set of terms once. */
export class PoolBuilder {
  readonly #terms = new Map<string, number>();
  readonly #pools = new Map<string, number>();
  readonly packed = { terms: [] as string[], pools: [] as number[][] };

  /** Place of a term. */
  term(stems: Term): number {
    const key = stems.join(' ');
    let place = this.#terms.get(key);
    if (place === undefined) {
      place = this.packed.terms.push(key) - 1;
      this.#terms.set(key, place);
    }
    return place;
  }

  /** Place of a pool with these entries; -1 for none. */
  pool(entries: readonly number[]): number {
    if (entries.length === 0) return -1;
    const key = entries.join();
    let place = this.#pools.get(key);
    if (place === undefined) {
      place = this.packed.pools.push([...entries]) - 1;
      this.#pools.set(key, place);
    }
    return place;
  }
}
