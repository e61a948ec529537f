import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTITUTION_KINDS, RELATIONS } from '../data/schema';
import { formatAddress, parseAddress, type RecordAddress, SORTS, START } from './record-address';

const year = fc.option(fc.integer({ min: 1000, max: 9999 }));
const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
const address: fc.Arbitrary<RecordAddress> = fc.record({
  open: fc.option(fc.constantFrom('no-us-casualties', '/changes', 'a b?c&d=%', 'ä#')),
  query: fc.string({ maxLength: 500 }),
  filters: fc.record({
    chosen: fc.record({
      topic: words,
      relation: fc.uniqueArray(fc.constantFrom(...RELATIONS)),
      kind: fc.uniqueArray(fc.constantFrom(...INSTITUTION_KINDS)),
      body: words,
      claimant: words,
      source: fc.constantFrom([], ['not-yet']),
    }),
    years: fc.record({ of: fc.constantFrom('claim', 'accounts'), from: year, to: year }),
  }),
  sort: fc.option(fc.constantFrom(...SORTS)),
});

test('what is written is read', () => {
  fc.assert(fc.property(address, (one) => void expect(parseAddress(formatAddress(one))).toEqual(one)));
});

test('a claim alone has the address that other pages link to', () => {
  expect(formatAddress({ ...START, open: 'no-us-casualties' })).toBe('#no-us-casualties');
  expect(formatAddress({ ...START, open: '/changes' })).toBe('#/changes');
  expect(formatAddress(START)).toBe('#/');
  expect(parseAddress('')).toEqual(START);
  expect(parseAddress('#/?q=iran&topic=economy')).toMatchObject({ open: null, query: 'iran' });
});

test('any address is read; what is unknown is left out', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (hash) => void formatAddress(parseAddress(hash))));
  expect(parseAddress('#/?relation=lies&from=20x0&sort=worst&kind=__proto__&source=a')).toEqual(START);
  expect(formatAddress({ ...START, open: 'a\uD800' })).toBe('#a%EF%BF%BD');
  expect(parseAddress('#%E0%A4%A').open).toBe('%E0%A4%A');
});
