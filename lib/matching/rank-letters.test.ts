import { expect, test } from 'vitest';
import { finish } from './rank-index';
import { indexLetters } from './rank-letters';

const WORDINGS = ['Protesters photoshopped the picture', 'A bear walked into the bakery', '?!'];

test('a text is like itself, and more like what it misspells', () => {
  const { compare } = finish(indexLetters(WORDINGS));
  expect(compare('Protesters photoshopped the picture')(0)).toBeCloseTo(1, 5);
  const likeness = compare('photoshoped pictures');
  expect(likeness(0)).toBeGreaterThan(0.3);
  expect(likeness(0)).toBeGreaterThan(likeness(1));
});

test('nothing is like a text without letters', () => {
  const { compare } = finish(indexLetters(WORDINGS));
  for (const text of ['', '?!', '日本']) expect([0, 1, 2].map(compare(text))).toEqual([0, 0, 0]);
});
