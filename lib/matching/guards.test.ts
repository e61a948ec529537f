import { expect, test } from 'vitest';
import { type ClaimWords, compile } from './compile';
import { findClaims } from './find';

const ALIASES = {
  iran: ['iran', 'iranian', 'tehran'],
  usa: ['US', 'american'],
  iraq: ['iraq', 'iraqi'],
  hezbollah: ['hezbollah'],
  parties: ['@iran', '@usa', '@iraq', '@hezbollah'],
};

const FIRED: ClaimWords = {
  id: 'fired',
  claim: 'Iran fired sixteen missiles at American soldiers.',
  years: [2020, 2024],
  months: ['2020-01'],
  numbers: [{ from: 16, unit: ['missile', 'rocket'] }],
  wordings: [
    {
      kind: 'groups',
      groups: [
        { slot: 'actor', any: ['@iran'] },
        { slot: 'act', any: ['fire', 'launch'] },
        { slot: 'object', any: ['soldier', 'troop'] },
      ],
    },
    {
      kind: 'groups',
      atLeast: 3,
      groups: [
        { slot: 'number', number: { from: 16, unit: ['missile', 'rocket'] }, required: true },
        { slot: 'term', any: ['retaliation'], required: true },
        { slot: 'term', any: ['asad'] },
        { slot: 'term', any: ['erbil'] },
      ],
    },
  ],
};

const index = compile([FIRED], ALIASES);
const isFound = (text: string) => findClaims([text], index).flat().length > 0;

test.each([
  ['Tehran launched missiles at US troops.', true],
  ['In January 2020 Tehran launched missiles at US troops.', true],
  ['In June 2025 Tehran launched missiles at US troops.', false],
  ['In 2025 he recalled that Tehran launched missiles at US troops in 2020.', true],
  ['In June 2020 Tehran launched missiles at US troops.', false],
  ['On 7 March Tehran launched missiles at US troops.', false],
  ['In May 2024 he said that Tehran launched missiles at US troops.', true],
  ['In June 2020 he said that on January 8 Tehran launched missiles at US troops.', true],
  ['Tehran launched 22 ballistic missiles at US troops.', false],
  ['Tehran launched sixteen ballistic missiles at US troops.', true],
  ['Tehran launched more than a dozen missiles at US troops.', true],
  ['Tehran launched 3 drones and 16 missiles at US troops.', true],
  ['Iran’s ally Hezbollah fired missiles at US troops.', false],
  ['Iran’s friends, the Iraqi militias’ allies in the US, fired missiles at US troops.', true],
  ['Iran’s ally the Hezbollah fired missiles at US troops.', false],
  ['Iran’s bases in Iraq fired missiles at US troops.', true],
  ['Iran fired missiles at Iraqi soldiers.', false],
])('a conflict of year, number or party blocks: %s → %s', (text, expected) => {
  expect(isFound(text)).toBe(expected);
});

test.each([
  ['The retaliation on Asad: 16 missiles.', true],
  ['The retaliation on Erbil: sixteen rockets.', true],
  ['The retaliation: sixteen rockets.', false],
  ['Asad and Erbil: sixteen rockets.', false],
])('with atLeast, groups that are not required may be missing: %s → %s', (text, expected) => {
  expect(isFound(text)).toBe(expected);
});

test('the passive turns the roles round', () => {
  expect(isFound('Iranian troops were fired upon by Hezbollah.')).toBe(false);
});

test('a receipt names the words that filled each slot, and the cue that rejects', () => {
  const text = 'Nobody says that Tehran launched missiles at US troops.';
  const [found] = findClaims([text], index).flat();
  expect(found?.stance).toBe('rejects');
  expect(found?.receipt.cue).toBe('nobody');
  expect(found?.receipt.slots.map(({ slot, start, end }) => `${slot}: ${text.slice(start, end)}`)).toEqual([
    'actor: Tehran',
    'act: launched',
    'object: troops',
  ]);
});
