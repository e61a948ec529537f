import { expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { buildLookUp } from './look-up';
import { SELECTION_FLOOR } from './near';

const lookUp = buildLookUp(readRecords(), readAliases());
const EIGHTY = 'At least 80 American military personnel were killed.';

test('what states a claim comes first, with its words; near claims follow without it', () => {
  const { matches, near } = lookUp(`Nothing here.\n${EIGHTY}`, SELECTION_FLOOR);
  expect(matches.map(({ claimId, stance }) => [claimId, stance])).toEqual([['iran-killed-80-americans', 'states']]);
  expect(EIGHTY).toContain(matches[0]?.exact);
  expect(near).not.toContain('iran-killed-80-americans');
});

test('a denial is told as one, and gives way to a statement of the same claim', () => {
  const denial = 'Iran denied that at least 80 American military personnel were killed.';
  expect(lookUp(denial, SELECTION_FLOOR).matches[0]?.stance).toBe('rejects');
  expect(lookUp(`${denial}\n${EIGHTY}`, SELECTION_FLOOR).matches).toHaveLength(1);
  expect(lookUp(`${denial}\n${EIGHTY}`, SELECTION_FLOOR).matches[0]?.stance).toBe('states');
});

test('words about something else find nothing', () => {
  expect(lookUp('Visitors may bring a picnic to the rose garden.', SELECTION_FLOOR)).toEqual({ matches: [], near: [] });
  expect(lookUp('', SELECTION_FLOOR)).toEqual({ matches: [], near: [] });
});
