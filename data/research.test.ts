/**
 * The records against the research sheet they come from: figures, dates, relations and addresses carried over
 * exactly. The sheet is not part of this repository; where it is absent this says so and checks nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readRecords } from '../scripts/records';

interface SheetSource {
  url: string;
  date: string;
  verified: 'seen' | 'recalled';
}

interface SheetClaim {
  id: string;
  claim: string;
  statement_date: string;
  claim_sources: SheetSource[];
  official_accounts: { institution: string; position_as_of: string; relation: string; sources: SheetSource[] }[];
  phrasings: { type: string; text: string }[];
}

const SHEET = join(ROOT, '..', 'shared', 'research', 'iran-2020.json');
const present = existsSync(SHEET);
if (!present) console.log('No research sheet: the records were not compared with it.');
const sheet = present ? (JSON.parse(readFileSync(SHEET, 'utf8')) as { claims: SheetClaim[] }).claims : [];
const records = new Map(readRecords().map((claim) => [claim.id, claim]));

/** Slips of the sheet that the records put right. */
const CORRECTED: Record<string, string> = {
  'US Department of the Treasury and State': 'US Departments of the Treasury and State',
};

/** A reader follows https only; 17 addresses of the sheet were http and are raised to https. */
const toSource = ({ url, date, verified }: SheetSource) => ({
  url: url.replace(/^http:/, 'https:'),
  date,
  how: verified === 'recalled' ? 'not-yet' : 'address-seen',
});

describe.runIf(present)('records carry the research over exactly', () => {
  test.each(sheet.map((claim) => [claim.id, claim] as const))('%s', (id, wanted) => {
    const record = records.get(id);
    const sources = (list: { url: string; date: string; checked: { how: string } }[] = []) =>
      list.map(({ url, date, checked }) => ({ url, date, how: checked.how }));
    expect(record?.claim).toBe(wanted.claim);
    expect(record?.appearances[0]?.date).toBe(wanted.statement_date);
    expect(sources(record?.appearances[0]?.sources)).toEqual(wanted.claim_sources.map(toSource));
    expect(
      record?.accounts.map(({ institution, asOf, relation, sources: own }) => ({
        institution,
        asOf,
        relation,
        sources: sources(own),
      })),
    ).toEqual(
      wanted.official_accounts.map((account) => ({
        institution: CORRECTED[account.institution] ?? account.institution,
        asOf: account.position_as_of,
        relation: account.relation,
        sources: account.sources.map(toSource),
      })),
    );
    const texts = record?.wordings.flatMap((wording) => ('text' in wording ? [wording.text] : []));
    for (const { type, text } of wanted.phrasings) if (type === 'quote') expect(texts).toContain(text);
  });
});
