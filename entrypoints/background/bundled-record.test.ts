import { expect, test } from 'vitest';
import { readRecords } from '../../scripts/records';
import { bundledClaim, bundledClaims, bundledCount } from './bundled-record';

test('every record is there as it is written, without what only authors need', () => {
  const written = readRecords().map(({ tests, side, $schema, ...claim }) => claim);
  expect(bundledClaims()).toEqual(written);
  expect(bundledCount).toBe(written.length);
});

test('a record is found by its id, and is the same each time', () => {
  const [first] = readRecords();
  const claim = bundledClaim(first?.id ?? '');
  expect(claim?.claim).toBe(first?.claim);
  expect(bundledClaim(first?.id ?? '')).toBe(claim);
  expect(bundledClaim('constructor')).toBeUndefined();
});
