import { expect, test } from 'vitest';
import { averagePrecision, measure, recallAtFalse, reciprocalRank } from './score';

const set = (...ids: string[]) => new Set(ids);

test('one relevant claim: average precision is one over its rank, within k', () => {
  expect(averagePrecision(['a', 'b', 'c'], set('a'), 5)).toBe(1);
  expect(averagePrecision(['a', 'b', 'c'], set('c'), 5)).toBeCloseTo(1 / 3, 12);
  expect(averagePrecision(['a', 'b', 'c'], set('c'), 2)).toBe(0);
});

test('two relevant claims: divided by both, found or not', () => {
  // Ranks 1 and 3: (1/1 + 2/3) / 2.
  expect(averagePrecision(['a', 'x', 'b'], set('a', 'b'), 5)).toBeCloseTo(5 / 6, 12);
  // Rank 2 only: (1/2) / 2; at k = 1 the best possible is 1/2.
  expect(averagePrecision(['x', 'a'], set('a', 'b'), 5)).toBe(0.25);
  expect(averagePrecision(['a', 'b'], set('a', 'b'), 1)).toBe(0.5);
});

test('more relevant claims than k: still divided by all (trec_eval), not by k', () => {
  expect(averagePrecision(['a', 'b'], set('a', 'b', 'c', 'd'), 2)).toBe(0.5);
});

test('reciprocal rank takes the first relevant claim, at any depth', () => {
  expect(reciprocalRank(['x', 'y', 'b', 'a'], set('a', 'b'))).toBeCloseTo(1 / 3, 12);
  expect(reciprocalRank([], set('a'))).toBe(0);
});

test('means over queries; those without a relevant claim do not count', () => {
  const figures = measure([
    { ranked: ['a', 'b'], relevant: set('a') },
    { ranked: ['a', 'b', 'c', 'd'], relevant: set('d') },
    { ranked: [], relevant: set('q') },
    { ranked: ['a'], relevant: set() },
  ]);
  // 1, 1/4, 0 over three queries.
  expect(figures.map1).toBeCloseTo(1 / 3, 12);
  expect(figures.map3).toBeCloseTo(1 / 3, 12);
  expect(figures.map5).toBeCloseTo(1.25 / 3, 12);
  expect(figures.p1).toBeCloseTo(1 / 3, 12);
  expect(figures.mrr).toBeCloseTo(1.25 / 3, 12);
});

test('P@1 and MAP@1 differ when a query has two relevant claims', () => {
  const figures = measure([{ ranked: ['a', 'b'], relevant: set('a', 'b') }]);
  expect(figures.p1).toBe(1);
  expect(figures.map1).toBe(0.5);
  expect(figures.map5).toBe(1);
});

test('recall at a rate of false highlights: the threshold lies above all but the allowed', () => {
  // 80 sentences are 2 pages: at one in 1 page two may be false, at one in 2 pages one, at one in 10 none.
  const negatives = [9, 8, 7, ...Array.from({ length: 77 }, () => 1)];
  const texts = [
    { score: 10, right: true },
    { score: 10, right: false },
    { score: 8.5, right: true },
    { score: 7.5, right: true },
  ];
  expect(recallAtFalse(texts, negatives, 1)).toBe(3 / 4);
  expect(recallAtFalse(texts, negatives, 2)).toBe(2 / 4);
  expect(recallAtFalse(texts, negatives, 10)).toBe(1 / 4);
});
