/** The records, tested like code: shape, order, spelling of dates and addresses, and what the engine makes of them. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../lib/matching/compile';
import { findClaims } from '../lib/matching/find';
import { canonical } from '../scripts/canonical';
import { checkRecord } from '../scripts/check-record';
import { checkWordings } from '../scripts/check-wordings';
import { ROOT, readAliases, readNames, readRecords, readVersions, recordFiles } from '../scripts/records';
import { type Claim, parseClaim, RecordError } from './schema';

const claims = readRecords();
const aliases = readAliases();
const index = compile(claims, aliases);
const names = readNames();
const newest = readVersions()[0]?.date ?? '';

/** Size of the compiled index of all bundled records, bytes. */
const MOST_BYTES = 600_000;
const files = recordFiles();
const name = (path: string) => path.slice(ROOT.length + 1);

describe.each(files.map((path) => [name(path), path] as const))('%s', (_, path) => {
  const text = readFileSync(path, 'utf8');
  const claim = parseClaim(JSON.parse(text), path);

  test('is canonical: keys sorted, two spaces, a line feed at the end', () => {
    expect(text).toBe(canonical(JSON.parse(text)));
  });

  test('has its id as its name and its topic as its folder', () => {
    expect(basename(path)).toBe(`${claim.id}.json`);
    expect(basename(dirname(path))).toBe(claim.topic);
  });

  test('gives every account in order of days that have passed', () => {
    for (const { asOf } of claim.accounts) expect(asOf <= claim.updated).toBe(true);
  });

  test('has nothing that an editor would send back', () => {
    expect(checkRecord(claim, names, newest)).toEqual([]);
  });

  test('passes no verdict in our voice', () => {
    expect([claim.title, claim.claim, claim.notes ?? ''].join(' ')).not.toMatch(/\b(lie[sd]?|liar|debunk\w*|hoax)\b/i);
  });

  test('its quotes are found in another typography, and lead to it', () => {
    for (const wording of claim.wordings) {
      if (wording.kind !== 'quote') continue;
      const dressed = `“${wording.text.replaceAll("'", '’').replaceAll(' - ', ' — ').replaceAll(' ', '\u00a0')}”`;
      const found = findClaims([dressed], index).flat();
      // In capitals “US” and “us” are one word.
      const shouted = /\bUS\b/.test(wording.text)
        ? found
        : findClaims([`"${wording.text.toUpperCase()}"`], index).flat();
      expect(
        found.map(({ claimId }) => claimId),
        wording.text,
      ).toContain(claim.id);
      expect(
        shouted.map(({ claimId }) => claimId),
        wording.text,
      ).toContain(claim.id);
    }
  });
});

test.each(claims.map((claim) => [claim.id, claim] as const))(
  '%s finds its own sentences, and neither its look-alikes nor edits of its wordings',
  (_, claim) => {
    expect(checkWordings(claim, index, aliases)).toEqual([]);
  },
);

test('the index that every page loads stays small', () => {
  expect(index.bytes.byteLength).toBeLessThan(MOST_BYTES);
});

test('ids are unique', () => {
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
});

test('every alias is canonical and in use', () => {
  const text = readFileSync(`${ROOT}/data/aliases.json`, 'utf8');
  expect(text).toBe(canonical(aliases));
  const used = [...files, `${ROOT}/data/aliases.json`].map((path) => readFileSync(path, 'utf8')).join();
  for (const [alias, words] of Object.entries(aliases)) {
    expect(words, alias).toEqual([...new Set(words)].sort());
    const isUsed = new RegExp(`@${alias}(?![a-z0-9-])`).test(used);
    expect(alias === 'parties' || isUsed, `@${alias} is used`).toBe(true);
  }
});

describe('a record that does not fit is refused, with file, field and reason', () => {
  const good = claims[0] as Claim;
  const file = `data/claims/${good.topic}/${good.id}.json`;
  const refusal = (change: object) => {
    try {
      parseClaim({ ...good, ...change }, file);
    } catch (error) {
      expect(error).toBeInstanceOf(RecordError);
      return (error as Error).message;
    }
    return 'accepted';
  };
  const account = good.accounts[0] as Claim['accounts'][number];
  const source = account.sources[0] as (typeof account.sources)[number];

  test.each([
    ['an unknown field', { verdict: 'false' }, 'verdict'],
    ['a relation that is none', { accounts: [{ ...account, relation: 'refutes' }] }, 'accounts.0.relation'],
    [
      'an account without a source',
      { accounts: [{ ...account, sources: [] }] },
      'accounts.0.sources: needs at least one source',
    ],
    [
      'an address that is not https',
      { accounts: [{ ...account, sources: [{ ...source, url: 'http://example.org/' }] }] },
      'accounts.0.sources.0.url: must begin with https://',
    ],
    ['a date that is none', { updated: '22.11.2026' }, 'updated: must be an ISO date'],
    ['markup', { title: 'A <b>bold</b> claim' }, 'title: must be plain text'],
    [
      'a summary that is too long',
      { accounts: [{ ...account, summary: 'word '.repeat(61) }] },
      'accounts.0.summary: must be at most 60 words',
    ],
    ['an id that is not the file’s name', { id: 'another' }, 'the file must be at'],
  ])('%s', (_, change, reason) => {
    const message = refusal(change);
    expect(message).toContain(file);
    expect(message).toContain(reason);
  });
});
