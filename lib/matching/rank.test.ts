import { expect, test } from 'vitest';
import { buildRanker } from './rank';

const CLAIMS = [
  { id: 'bread', claim: 'The bakery sold eighty loaves of bread.' },
  { id: 'plane', claim: 'A plane landed on the river.', title: 'Claim: an aeroplane came down on the Hudson' },
  { id: 'bear', claim: 'A bear walked into the bakery.' },
];

const ids = (text: string, top = 10) =>
  buildRanker(CLAIMS)
    .rank(text, top)
    .map(({ claimId }) => claimId);

test('the claim with the rarest words in common comes first', () => {
  expect(ids('bears in bakeries')).toEqual(['bear', 'bread']);
});

test('a title counts like the claim', () => {
  expect(ids('Hudson aeroplane')).toEqual(['plane']);
});

test('number words and figures are the same', () => {
  expect(ids('80 loaves')[0]).toBe('bread');
});

test('no more than asked for, and nothing without a common word', () => {
  expect(ids('bakery', 1)).toHaveLength(1);
  expect(ids('xylophone')).toEqual([]);
  expect(ids('')).toEqual([]);
});

test('scores follow BM25 with the logarithm of the odds, k1 1.2, b 0.4', () => {
  const [only] = buildRanker([
    { id: 'a', claim: 'alpha beta' },
    { id: 'b', claim: 'gamma delta' },
  ]).rank('alpha', 1);
  // One of two forms holds the word: idf = ln(1 + 1.5 / 1.5); both have the average length, so tf = 2.2 / 2.2.
  expect(only?.score).toBeCloseTo(Math.log(2), 10);
});
