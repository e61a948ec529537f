import { expect, test } from 'vitest';
import { account, claim } from '../../components/test-records';
import { recordPath, suggestClaims } from './address-bar';

const claims = [
  claim('bread', [account('supports', '2020')], { claim: 'The bakery sold eighty loaves of bread.' }),
  claim('plane', [account('contradicts', '2020')], { claim: 'A plane landed on the river.' }),
];

test('claims are suggested as the ranker orders them, misspelt or not, with who and when', async () => {
  const suggest = suggestClaims(() => claims);
  expect(await suggest('bakrey ')).toEqual([
    { id: 'bread', text: 'The bakery sold eighty loaves of bread.', note: 'Claimed by Donald Trump on 8 Jan 2020.' },
  ]);
  expect(await suggest('  ')).toEqual([]);
});

test('records that came later are found', async () => {
  let now = claims.slice(0, 1);
  const suggest = suggestClaims(async () => now);
  expect(await suggest('plane')).toEqual([]);
  now = claims;
  expect((await suggest('plane')).map(({ id }) => id)).toEqual(['plane']);
});

test('a claim opens as such, anything else as a search', () => {
  const isClaim = (id: string) => id === 'bread';
  expect(recordPath('bread', isClaim)).toBe('record.html#bread');
  expect(recordPath(' no casualties & more ', isClaim)).toBe('record.html#/?q=no+casualties+%26+more');
});
