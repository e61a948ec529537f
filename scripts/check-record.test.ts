import { describe, expect, test } from 'vitest';
import { account, claim, source } from '../components/test-records';
import type { Claim } from '../data/schema';
import { checkRecord } from './check-record';
import type { Names } from './records';

const NAMES: Names = {
  institutions: { 'US Department of Defense': 'government', CNN: 'not-official' },
  people: ['Donald Trump', 'Mark Esper'],
};
const pentagon = (changes: Parameters<typeof account>[2] = {}) =>
  account('contradicts', '2020-01-08', { institution: 'US Department of Defense', ...changes });
const problems = (accounts: Claim['accounts'], changes: Partial<Claim> = {}) =>
  checkRecord(claim('a', accounts, changes), NAMES, '2026-11-27');

test('a good record has no problems', () => {
  expect(problems([pentagon()])).toEqual([]);
});

describe('an official account has to differ', () => {
  test.each<[string, Claim['accounts'], Partial<Claim>, RegExp | null]>([
    ['all agree, silently', [pentagon({ relation: 'supports' })], {}, /no official account differs/],
    ['all agree, and it says so', [pentagon({ relation: 'supports' })], { uncontested: true }, null],
    ['it says so, but one differs', [pentagon()], { uncontested: true }, /uncontested: an official account differs/],
    ['no record was found', [pentagon({ relation: 'no-official-record' })], {}, null],
    [
      'only the press differs',
      [pentagon({ relation: 'supports' }), pentagon({ institution: 'CNN', kind: 'not-official' })],
      {},
      /no official account differs/,
    ],
    ['nobody official speaks', [pentagon({ institution: 'CNN', kind: 'not-official' })], {}, /none is official/],
  ])('%s', (_, accounts, changes, reason) => {
    const found = problems(accounts, changes).join('\n');
    if (reason) expect(found).toMatch(reason);
    else expect(found).toBe('');
  });
});

describe('names are spelled as in the table', () => {
  test.each<[string, Claim['accounts'], Partial<Claim>, string]>([
    ['an institution', [pentagon({ institution: 'The Pentagon' })], {}, 'accounts.0.institution: “The Pentagon”'],
    [
      'its kind',
      [pentagon({ kind: 'military' })],
      {},
      'accounts.0.kind: US Department of Defense is of kind government',
    ],
    ['a speaker', [pentagon({ speaker: { name: 'M. Esper' } })], {}, 'accounts.0.speaker: “M. Esper”'],
    ['a claimant', [pentagon()], { claimants: [{ name: 'D. Trump' }] }, 'claimants.0: “D. Trump”'],
  ])('%s', (_, accounts, changes, reason) => {
    expect(problems(accounts, changes).join()).toContain(reason);
  });
});

describe('our voice passes no verdict', () => {
  test.each([
    ['in a title', { title: 'The lie about the call' }, 'title: “lie”'],
    ['in notes', { notes: 'This is a myth.' }, 'notes: “myth”'],
    ['in a history', { history: [{ date: '2026-11-22', change: 'The bogus figure is out.' }] }, 'history.0: “bogus”'],
  ])('%s', (_, changes, reason) => {
    expect(problems([pentagon()], changes).join()).toContain(reason);
  });

  test('a summary may report one, but not give one', () => {
    expect(problems([pentagon({ summary: 'Called the report completely false.' })])).toEqual([]);
    expect(problems([pentagon({ summary: 'The claim is false.' })]).join()).toContain('“false” is not attributed');
  });

  test('the claimant’s own words stand', () => {
    expect(problems([pentagon()], { claim: 'The moon landing was a hoax.' })).toEqual([]);
  });
});

test('quotations are short, and somebody’s', () => {
  const long = `Said “${'word '.repeat(16).trim()}”.`;
  expect(problems([pentagon({ summary: long })]).join()).toContain('a quotation of more than 15 words');
  expect(problems([pentagon({ quote: { text: 'No casualties.', by: 'Someone' } })]).join()).toContain('quote.by');
  expect(problems([pentagon({ quote: { text: 'No casualties.', by: 'US Department of Defense' } })])).toEqual([]);
});

test('figures of one record share a unit; every part has an account; days lie before the last change', () => {
  const figure = (unit: string) => pentagon({ figure: { value: 1, unit, label: '1' } });
  expect(problems([figure('deaths'), figure('injuries')]).join()).toContain('need one unit');
  const parts = [
    { id: 'call', text: 'Iran called.' },
    { id: 'miss', text: 'Iran missed.' },
  ];
  expect(problems([pentagon({ part: 'call' })], { parts }).join()).toContain('parts: no account is about “miss”');
  expect(problems([pentagon({ asOf: '2027', sources: [source()] })]).join()).toContain('is after');
});

test('a change is not later than the newest version of the dataset', () => {
  const history = [{ date: '2026-12-03', change: 'A figure was put right.' }];
  expect(problems([pentagon()], { history })).toEqual([
    'history.0: 2026-12-03 is later than the newest version of the dataset; add one to data/dataset.json',
  ]);
});
