/** Opens the sources of records and says which have moved, gone, or become another page. */
import type { Claim, Source } from '../../data/schema';
import { archivedCopy } from './archive';
import { judge, type Verdict } from './judge';
import type { Visit, Visitor } from './visit';

/** Visits by address, kept between runs. */
export interface Kept {
  visits: Record<string, { date: string; visit: Visit }>;
}

export interface CheckedLink {
  source: Source;
  /** Ids of the records that name it. */
  ids: string[];
  verdict: Verdict;
  /** A kept copy, for a page that is gone or another. */
  archived: string | null;
}

export interface Rules {
  visitor: Visitor;
  kept: Kept;
  /** Today, ISO 8601. */
  today: string;
  /** A visit not older than so many days is not repeated. */
  days: number;
  archive?: string;
  /** Told after each address. */
  onProgress?: (done: number, total: number) => void;
}

const DAY = 86_400_000;

/** Every source of a record, with the object itself, so that it can be changed. */
export const sourcesIn = ({ appearances, accounts, corrections }: Claim): Source[] =>
  [...appearances, ...accounts, ...corrections].flatMap(({ sources }) => sources);

/** Every address once, in the order of records. */
export function linksOf(claims: readonly Claim[]): { source: Source; ids: string[] }[] {
  const links = new Map<string, { source: Source; ids: string[] }>();
  for (const claim of claims) {
    for (const source of sourcesIn(claim)) {
      const link = links.get(source.url) ?? { source, ids: [] };
      links.set(source.url, { source: link.source, ids: [...new Set([...link.ids, claim.id])] });
    }
  }
  return [...links.values()];
}

/** Checks every address; hosts are asked side by side, the addresses of one host one after another. */
export async function checkLinks(claims: readonly Claim[], rules: Rules): Promise<CheckedLink[]> {
  const { visitor, kept, today, days, archive, onProgress } = rules;
  const links = linksOf(claims);
  let done = 0;
  return Promise.all(
    links.map(async ({ source, ids }) => {
      const known = kept.visits[source.url];
      const fresh = known && Date.parse(today) - Date.parse(known.date) <= days * DAY;
      const visit = fresh ? known.visit : await visitor.visit(source.url);
      if (!fresh) kept.visits[source.url] = { date: today, visit };
      const verdict = judge(source, visit);
      const lost = verdict.found === 'gone' || verdict.found === 'other-title';
      const archived = lost ? await archivedCopy(source.url, source.date, visitor, archive) : null;
      done += 1;
      onProgress?.(done, links.length);
      return { source, ids, verdict, archived };
    }),
  );
}

/**
 * A record with what was found written to `checked`. An address without an answer keeps what it had; a machine that
 * opened a page has not read it, so `page-read` is left to people.
 */
export function withChecks(claim: Claim, links: readonly CheckedLink[], today: string): Claim {
  const byUrl = new Map(links.map((link) => [link.source.url, link.verdict]));
  const mark = (source: Source): Source => {
    const verdict = byUrl.get(source.url);
    if (!verdict || verdict.found === 'not-known') return source;
    const { how } = source.checked;
    if (verdict.found !== 'page') return { ...source, checked: { date: today, how, found: verdict.found } };
    return { ...source, checked: { date: today, how: how === 'not-yet' ? 'address-seen' : how } };
  };
  const all = <Part extends { sources: Source[] }>(parts: Part[]) =>
    parts.map((part) => ({ ...part, sources: part.sources.map(mark) }));
  return {
    ...claim,
    appearances: all(claim.appearances),
    accounts: all(claim.accounts),
    corrections: all(claim.corrections),
  };
}
