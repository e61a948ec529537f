import { expect, test } from 'vitest';
import { quantitiesIn, unitOf } from './quantities';
import { stemSet, tokenize } from './tokens';

const quantities = (text: string) => {
  const tokens = tokenize(text);
  return quantitiesIn(tokens, 0, tokens.length, text).map(({ from, to, year }) =>
    year ? `year ${year}` : from === to ? from : `${from}–${to}`,
  );
};

test.each([
  ['eighty soldiers', [80]],
  ['a hundred and ten troops', [110]],
  ['$150bn', [150e9]],
  ['£350m', [350e6]],
  ['1.8 billion dollars', [1.8e9]],
  ['more than a dozen missiles', ['12–24']],
  ['two dozen rockets', [24]],
  ['half a dozen rockets', [6]],
  ['at least 11 Americans', ['11–22']],
  ['dozens of missiles', ['24–240']],
  ['hundreds of thousands', ['200–2000', '2000–20000']],
  ['fewer than 20', ['0–20']],
  ['about 100 wounded', ['90–110.00000000000001']],
  ['in January 2020', ['year 2020']],
  ['2,020 soldiers', [2020]],
  ['$2020', [2020]],
  ['one tanker', [1]],
  ['not one tanker, no one, one of them', []],
  ['the Dec. 27 attack', []],
])('%s', (text, expected) => {
  expect(quantities(text)).toEqual(expected);
});

test.each([
  ['16 Iranian ballistic missiles', true],
  ['$16', true],
  ['16 of the missiles', true],
  ['16 bases of missiles', true],
  ['16 sites with missiles', false],
  ['16 soldiers saw how all of the missiles flew', false],
])('the unit of 16 in “%s”: %s', (text, found) => {
  const tokens = tokenize(text);
  const units = stemSet('missile dollar');
  const occurrences = tokens.flatMap(({ stem }, place) => (units.has(stem) ? [{ first: place, last: place }] : []));
  const [quantity] = quantitiesIn(tokens, 0, tokens.length, text);
  expect(quantity && unitOf(quantity, occurrences, tokens, text) !== null).toBe(found);
});
