import { expect, test } from 'vitest';
import type { Claim } from '../data/schema';
import { compile } from '../lib/matching/compile';
import { checkWordings } from './check-wordings';
import { readRecords } from './records';

const [base] = readRecords();

function problems(wordings: Claim['wordings'], tests: Claim['tests']): string[] {
  const claim: Claim = {
    ...(base as Claim),
    id: 'call',
    claim: 'There was a call from Tehran to Mar-a-Lago.',
    wordings,
    tests,
    unless: undefined,
    years: undefined,
    numbers: undefined,
  };
  return checkWordings(claim, compile([claim], {}), { parties: [] });
}

const GROUPS: Claim['wordings'] = [
  {
    kind: 'groups',
    groups: [
      { slot: 'act', any: ['call'] },
      { slot: 'object', any: ['trump'] },
    ],
  },
];
const HIT = ['Iran called Trump.', 'They called Trump.', 'He called Trump up.', 'Tehran called Trump.'];
const MISS = ['Iran called Biden.', 'Iran did not call Trump.', 'Did Iran call Trump?', 'Trump flew.'];

test('a record whose sentences are read rightly has nothing to mend', () => {
  expect(problems(GROUPS, { hit: HIT, miss: MISS })).toEqual([]);
});

test('too few sentences are told', () => {
  expect(problems(GROUPS, { hit: HIT, miss: [] })).toEqual(['tests.miss: 0 sentences, needs 4']);
  expect(problems(GROUPS, undefined)).toHaveLength(2);
});

test('a sentence that is missed, and the wording that takes a look-alike, are named', () => {
  expect(problems(GROUPS, { hit: [...HIT, 'Iran rang Trump.'], miss: [...MISS, 'Trump was called a hero.'] })).toEqual([
    'tests.hit: not found: “Iran rang Trump.”',
    'wordings.0 (groups): tighten, it takes a look-alike for the claim: “Trump was called a hero.”',
  ]);
});

test('an edit of a wording that is still taken for the claim is told', () => {
  const wordings: Claim['wordings'] = [...GROUPS, { kind: 'paraphrase', text: '3 times Iran called Trump' }];
  expect(problems(wordings, { hit: HIT, miss: MISS })).toEqual([
    'wordings.0 (groups): tighten, it survives a changed number: “16 times Iran called Trump”',
  ]);
});
