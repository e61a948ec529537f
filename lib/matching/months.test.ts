import { expect, test } from 'vitest';
import { monthsIn } from './months';
import { tokenize } from './tokens';

test.each([
  ['on 8 January 2020', ['2020-1']],
  ['Sept. 14, 2019', ['2019-9']],
  ['in June 2025 and on May 3', ['2025-6', 'null-5']],
  ['it may march on 3 missiles', []],
  ['the January attack', []],
])('%s', (text, expected) => {
  const tokens = tokenize(text);
  expect(monthsIn(tokens, 0, tokens.length).map(({ month, year }) => `${year}-${month + 1}`)).toEqual(expected);
});
