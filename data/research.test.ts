/**
 * The records against the research sheets they come from: nothing of a sheet is lost in silence, no account became
 * stronger, and what was added was seen. The sheets are not part of this repository; where they are absent this says
 * so and checks nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readDrafts, readRecords } from '../scripts/records';
import type { Account, Relation, Source } from './schema';

interface SheetAccount {
  asOf: string;
  relation: Relation;
  urls: string[];
  seen: boolean;
}

interface SheetClaim {
  id: string;
  accounts: SheetAccount[];
  urls: string[];
  quotes: string[];
}

const FOLDER = join(ROOT, '..', 'shared', 'research');
const present = existsSync(FOLDER);
if (!present) console.log('No research sheets: the records were not compared with them.');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** A reader follows https only. */
const https = (url: string) => url.replace(/^http:/, 'https:');

interface IranClaim {
  id: string;
  claim_sources: { url: string }[];
  corrections: { url?: string; sources?: { url: string }[] }[];
  official_accounts: {
    position_as_of: string;
    relation: Relation;
    sources: { url: string; verified: 'seen' | 'recalled' }[];
  }[];
  phrasings: { type: string; text: string }[];
}

interface BroadClaim {
  id: string;
  accounts: {
    date: string;
    relation: Relation;
    official: boolean;
    verified: 'seen' | 'recalled';
    source: { url: string };
  }[];
  phrasings: { kind: string; text: string }[];
}

function sheetClaims(): { iran: SheetClaim[]; broad: SheetClaim[] } {
  const iran = (read('iran-2020.json').claims as IranClaim[]).map((claim) => ({
    id: claim.id,
    urls: [...JSON.stringify(claim).matchAll(/"(https?:[^"]+)"/g)].map(([, url = '']) => https(url)),
    quotes: claim.phrasings.filter(({ type }) => type === 'quote').map(({ text }) => text),
    accounts: claim.official_accounts.map(({ position_as_of, relation, sources }) => ({
      asOf: position_as_of,
      relation,
      urls: sources.map(({ url }) => https(url)),
      seen: sources.some(({ verified }) => verified === 'seen'),
    })),
  }));
  const broad = (read('broad.json') as BroadClaim[]).map((claim) => ({
    id: claim.id,
    urls: claim.accounts.map(({ source }) => https(source.url)),
    quotes: claim.phrasings.filter(({ kind }) => kind === 'quote').map(({ text }) => text),
    accounts: claim.accounts.map(({ date, relation, official, verified, source }) => ({
      asOf: date,
      relation,
      urls: [https(source.url)],
      seen: official && verified === 'seen',
    })),
  }));
  return { iran, broad };
}

const sheets = present ? sheetClaims() : { iran: [], broad: [] };
const records = readRecords();
const drafts = readDrafts();
const byId = new Map([...records, ...drafts].map((claim) => [claim.id, claim]));

const STRENGTH: Record<Relation, number> = {
  contradicts: 3,
  'partly-contradicts': 2,
  'adds-context': 1,
  'no-official-record': 1,
  supports: 1,
};

/** Accounts that are stronger than in the sheet, and why. */
const REVIEWED: Record<string, string> = {
  'labour-22bn-black-hole': 'The body’s own page was read; the sheet had a report of remarks.',
  'lafayette-square-photo-op': 'The findings themselves were read; the sheet had a committee’s notice of them.',
  'ps752-not-missile': 'The application to the court was read: it speaks of two missiles.',
  'soleimani-strike-legal-authority': 'The text of the resolution was read: it denies the authority of 2002.',
};

const urlsOf = ({ sources }: { sources: readonly Source[] }) => sources.map(({ url }) => url);

/** The accounts of the sheet that an account of the record may come from: the same address. */
const origins = (account: Account, sheet: SheetClaim) =>
  sheet.accounts.filter(({ urls }) => urls.some((url) => urlsOf(account).includes(url)));

describe.runIf(present)('the records and the research', () => {
  test('every claim of the first sheet is bundled; of the second, those with an official account that was seen', () => {
    const ids = (claims: { id: string }[]) => claims.map(({ id }) => id).sort();
    const seen = ({ accounts }: SheetClaim) => accounts.some((account) => account.seen);
    expect(ids([...records, ...drafts])).toEqual(ids([...sheets.iran, ...sheets.broad]));
    expect(ids(drafts)).toEqual(ids(sheets.broad.filter((claim) => !seen(claim))));
  });

  test.each([...sheets.iran, ...sheets.broad].map((claim) => [claim.id, claim] as const))('%s', (id, sheet) => {
    const record = byId.get(id);
    const accounts = record?.accounts ?? [];
    const sources = [...accounts, ...(record?.appearances ?? []), ...(record?.corrections ?? [])].flatMap(
      (part) => part.sources,
    );
    for (const { url, checked, note } of sources) {
      const known = sheet.urls.includes(url) || checked.how !== 'not-yet' || note !== undefined;
      expect(known, `added, so it was seen, or its note says what was: ${url}`).toBe(true);
    }
    for (const account of accounts) {
      const from = origins(account, sheet);
      const strongest = Math.max(...from.map(({ relation }) => STRENGTH[relation]));
      if (from.length > 0 && !(id in REVIEWED)) {
        expect(STRENGTH[account.relation], `no stronger than found: ${account.summary}`).toBeLessThanOrEqual(strongest);
      }
    }
    const texts = record?.wordings.flatMap((wording) => ('text' in wording ? [wording.text] : []));
    for (const quote of sheet.quotes) expect(texts).toContain(quote);
  });
});
