import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimWords, compile, compileBytes } from './compile';
import { findClaims } from './find';
import { claimId, IndexError, lowerBound, openIndex } from './index-format';
import { hashWord, wordId } from './vocabulary';

const CLAIMS: ClaimWords[] = [
  { id: 'bread', claim: 'The bakery sold eighty loaves of bread.' },
  { id: 'bear', claim: 'A bear walked into the bakery.' },
];

test('an index is bytes: a copy of them finds the same', () => {
  const bytes = compileBytes(CLAIMS, {});
  const text = ['Yesterday a bear walked into the bakery.'];
  expect(findClaims(text, openIndex(bytes.slice(0)))).toEqual(findClaims(text, openIndex(bytes)));
});

test('bytes that are no index are refused, wherever they are cut', () => {
  const bytes = compileBytes(CLAIMS, {});
  for (const length of [0, 3, 40, 200, bytes.byteLength - 1]) {
    expect(() => openIndex(bytes.slice(0, length)), `${length} bytes`).toThrow(IndexError);
  }
  expect(() => openIndex(new ArrayBuffer(1000))).toThrow(IndexError);
});

test.each([1, 2, 64, 65, 200])('each of %s claims has its id', (count) => {
  const claims = Array.from({ length: count }, (_, place) => ({
    id: `claim-é-${place}`,
    claim: `Bear ${place} walked.`,
  }));
  const index = compile(claims, {});
  expect(claims.map((_, place) => claimId(index, place))).toEqual(claims.map(({ id }) => id));
});

test('a list of zeros takes no room', () => {
  const claims = (years: boolean) =>
    Array.from({ length: 1000 }, (_, place) => ({ id: `${place}`, claim: 'A bear.', ...(years && { years: [2020] }) }));
  expect(compileBytes(claims(true), {}).byteLength - compileBytes(claims(false), {}).byteLength).toBeGreaterThan(3000);
  expect([...compile(claims(false), {}).claimYearStart]).toEqual(Array(1001).fill(0));
});

test('the same records give the same bytes', () => {
  expect(new Uint8Array(compileBytes(CLAIMS, {}))).toEqual(new Uint8Array(compileBytes(CLAIMS, {})));
});

test('an index of nothing finds nothing', () => {
  expect(findClaims(['A bear walked into the bakery.'], compile([], {})).flat()).toEqual([]);
});

test('every stem of a wording has its own id, and other words have none', () => {
  const index = compile(CLAIMS, {});
  const ids = ['bakeri', 'sold', 'bear', 'walk', '80'].map((stem) => wordId(index, stem));
  expect(new Set(ids).size).toBe(5);
  expect(wordId(index, 'xylophone')).toBe(-1);
  expect(index.words[wordId(index, 'bear')]).toBe(hashWord('bear', index.seed));
});

test('lowerBound is the first place that is not below', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, value) => {
      const list = Uint32Array.from(numbers).sort();
      expect(lowerBound(list, value)).toBe([...list].filter((one) => one < value).length);
    }),
  );
});
