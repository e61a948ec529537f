import { type Claim, INSTITUTION_KINDS, type InstitutionKind, RELATIONS, type Relation } from '../data/schema';

/** What claims can be narrowed by. `source` has one value: an address that nobody has opened yet. */
export const FACETS = ['topic', 'relation', 'kind', 'body', 'claimant', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of `source`. */
export const NOT_OPENED = 'not-yet';

/** A range of years, open where it has no end: of the claim, or of any of its accounts. */
export interface Years {
  of: 'claim' | 'accounts';
  from: number | null;
  to: number | null;
}

/** What the reader chose. Values of one facet are alternatives; facets and years hold together. */
export interface Filters {
  chosen: Readonly<Record<Facet, readonly string[]>>;
  years: Years;
}

/** A record for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
}

export const NO_FILTERS: Filters = { chosen: byFacet(() => []), years: { of: 'claim', from: null, to: null } };

/** How many choices were made; a range of years is one. */
export function countChosen({ chosen, years }: Filters): number {
  const range = years.from !== null || years.to !== null ? 1 : 0;
  return range + FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
}

/** With the value of a facet chosen, or no more. */
export function toggle(filters: Filters, facet: Facet, value: string): Filters {
  const old = filters.chosen[facet];
  const values = old.includes(value) ? old.filter((other) => other !== value) : [...old, value];
  return { ...filters, chosen: { ...filters.chosen, [facet]: values } };
}

/** Whether a facet can have a value; any text may be the name of a topic, a body or a person. */
export function isValue(facet: Facet, value: string): boolean {
  if (facet === 'relation') return RELATIONS.includes(value as Relation);
  if (facet === 'kind') return INSTITUTION_KINDS.includes(value as InstitutionKind);
  return facet === 'source' ? value === NOT_OPENED : value !== '';
}

/** A claim with what it is narrowed by. */
export interface FacetedClaim {
  claim: Claim;
  values: Record<Facet, readonly string[]>;
  years: Record<Years['of'], readonly number[]>;
}

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
const yearOf = (date: string) => Number(date.slice(0, 4));

/** Reads what a claim is narrowed by. */
export function faceted(claim: Claim): FacetedClaim {
  const { topic, claimants, appearances, accounts } = claim;
  const sources = [...accounts, ...appearances].flatMap((one) => one.sources);
  return {
    claim,
    values: {
      topic: [topic],
      relation: once(accounts.map(({ relation }) => relation)),
      kind: once(accounts.map(({ kind }) => kind)),
      body: once(accounts.map(({ institution }) => institution)),
      claimant: once(claimants.map(({ name }) => name)),
      source: sources.some(({ checked }) => checked.how === NOT_OPENED) ? [NOT_OPENED] : [],
    },
    years: {
      claim: once(appearances.map(({ date }) => yearOf(date))),
      accounts: once(accounts.map(({ asOf }) => yearOf(asOf))),
    },
  };
}

export interface Narrowed {
  /** The claims that fit every choice, in the order given. */
  shown: FacetedClaim[];
  /** How many claims fit the choices in all other facets, and have the value. */
  counts: Record<Facet, ReadonlyMap<string, number>>;
  /** The same for years, of the claim or of the accounts as chosen. */
  years: ReadonlyMap<number, number>;
}

const add = <Value>(counts: Map<Value, number>, values: readonly Value[]) => {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
};

/** Narrows claims down, and counts what further choices would leave. */
export function narrow(claims: readonly FacetedClaim[], { chosen, years }: Filters): Narrowed {
  const shown: FacetedClaim[] = [];
  const counts = byFacet(() => new Map<string, number>());
  const yearCounts = new Map<number, number>();
  const { from, to } = years;
  const within = (year: number) => (from ?? Number.NEGATIVE_INFINITY) <= year && year <= (to ?? Infinity);
  const bounded = from !== null || to !== null;
  for (const one of claims) {
    const missed = FACETS.filter(
      (facet) => chosen[facet].length > 0 && !chosen[facet].some((value) => one.values[facet].includes(value)),
    );
    const inYears = !bounded || one.years[years.of].some(within);
    const [only, second] = missed;
    if (only === undefined) add(yearCounts, one.years[years.of]);
    if (!inYears || second !== undefined) continue;
    if (only !== undefined) add(counts[only], one.values[only]);
    else {
      shown.push(one);
      for (const facet of FACETS) add(counts[facet], one.values[facet]);
    }
  }
  return { shown, counts, years: yearCounts };
}
