import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from '../../scripts/records';
import { buildRanker, prepareRanker } from './rank';

const records = readRecords();
const ranker = buildRanker(records.map((claim) => ({ ...claim, names: claim.claimants.map(({ name }) => name) })));
const first = (typed: string) => ranker.search(typed)[0]?.claimId;

test.each([
  ['no american casualties'],
  ['no american casulties'],
  ['no american casualites'],
  ['no american casuallties'],
  ['no american casuamties'],
  ['american casualt'],
])('“%s” finds the claim of no casualties', (typed) => {
  expect(first(typed)).toBe('no-us-casualties');
});

test('a single misspelt word finds what the right one finds', () => {
  const ids = (typed: string) => new Set(ranker.search(typed).map(({ claimId }) => claimId));
  expect(ids('Solemani ')).toEqual(ids('Soleimani '));
  expect(ids('Soleimnai ').size).toBeGreaterThan(9);
});

test('a name and a word from different wordings meet', () => {
  const found = ranker.search('Netanyahu credit ');
  expect(found[0]?.claimId).toBe('netanyahu-took-credit');
});

test('more words leave fewer claims', () => {
  const count = (typed: string) => ranker.search(typed).length;
  expect(count('Soleimani embassies ')).toBeLessThan(count('Soleimani '));
  expect(count('Soleimani embassies ')).toBeLessThan(count('Soleimani Iran '));
});

test('a number stands for itself', () => {
  const claims = [
    { id: 'a', claim: 'It happened in 2019.' },
    { id: 'b', claim: 'It happened in 2018.' },
  ];
  expect(
    buildRanker(claims)
      .search('2018 ')
      .map(({ claimId }) => claimId),
  ).toEqual(['b']);
});

test('a beginning of the last word is enough, even of a word that says little', () => {
  const { search } = buildRanker([{ id: 'a', claim: 'A theory of wages.' }]);
  expect(search('the').map(({ claimId }) => claimId)).toEqual(['a']);
  expect(search('the ')).toEqual([]);
  expect(search('theory wa')).toHaveLength(1);
});

test('anything may be typed; scores are finite, from 0 upwards and never rise', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), (typed) => {
      const scores = ranker.search(typed).map(({ score }) => score);
      for (const [at, score] of scores.entries()) {
        expect(Number.isFinite(score) && score >= 0).toBe(true);
        expect(score).toBeLessThanOrEqual(scores[at - 1] ?? Infinity);
      }
    }),
  );
  expect(ranker.search('missile '.repeat(20_000)).length).toBeGreaterThan(0);
});

test('preparing in steps says how far it is, and comes to the same', () => {
  const many = Array.from({ length: 900 }, (_, at) => ({ id: `c${at}`, claim: `alpha number ${at} of many words` }));
  const work = prepareRanker(many);
  const steps: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) {
      expect(step.value.search('number 77 ')).toEqual(buildRanker(many).search('number 77 '));
      break;
    }
    steps.push(step.value);
  }
  expect(steps.length).toBeGreaterThan(9);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.every((share) => share > 0 && share <= 1)).toBe(true);
});
