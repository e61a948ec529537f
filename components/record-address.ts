import { byFacet, FACETS, type Filters, isValue, NO_FILTERS } from './facets';

/** Orders of the list. */
export const SORTS = ['best', 'new', 'old', 'topic'] as const;
export type Sort = (typeof SORTS)[number];

/** What the record's page shows: the part of its address behind `#`. */
export interface RecordAddress {
  /** The claim in full, or `CHANGES`; null for none. */
  open: string | null;
  /** The words searched for, as typed. */
  query: string;
  filters: Filters;
  /** Null for the order that goes with the search, or with none. */
  sort: Sort | null;
}

export const START: RecordAddress = { open: null, query: '', filters: NO_FILTERS, sort: null };

/** Letters of a search that are kept. */
const LONGEST = 500;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function year(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
}

/** Reads `#<id>`, `#/?q=…&topic=…` or `#<id>?q=…`. What it does not know it leaves out. */
export function parseAddress(hash: string): RecordAddress {
  const text = hash.replace(/^#/, '');
  const mark = text.indexOf('?');
  const path = decode(mark < 0 ? text : text.slice(0, mark));
  const given = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  const sort = SORTS.find((one) => one === given.get('sort')) ?? null;
  return {
    open: path === '' || path === '/' ? null : path,
    query: (given.get('q') ?? '').slice(0, LONGEST),
    filters: {
      chosen: byFacet((facet) => [...new Set(given.getAll(facet))].filter((value) => isValue(facet, value))),
      years: {
        of: given.get('years') === 'accounts' ? 'accounts' : 'claim',
        from: year(given.get('from')),
        to: year(given.get('to')),
      },
    },
    sort,
  };
}

/** Writes what `parseAddress` reads, as short as it can be: `#<id>` for a claim alone. */
export function formatAddress({ open, query, filters, sort }: RecordAddress): string {
  const { years, chosen } = filters;
  const given = new URLSearchParams();
  if (query !== '') given.set('q', query);
  for (const facet of FACETS) for (const value of chosen[facet]) given.append(facet, value);
  if (years.of === 'accounts') given.set('years', 'accounts');
  if (years.from !== null) given.set('from', String(years.from));
  if (years.to !== null) given.set('to', String(years.to));
  if (sort !== null) given.set('sort', sort);
  const params = given.toString();
  // What holds half a character has no address.
  const encode = (part: string) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
  // Ids and `CHANGES` stand as they are; anything else may be whatever somebody typed into the address bar.
  const path = open === null ? '/' : open.split('/').map(encode).join('/');
  return params === '' ? `#${path}` : `#${path}?${params}`;
}
