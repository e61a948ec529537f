import packedAliases from 'virtual:aliases';
import { expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { bundledClaim, bundledClaims, bundledCount, isBundled } from './bundled-record';
import { inflate } from './inflate';

test('every record is there as it is written, without what only authors need', async () => {
  const written = readRecords().map(({ tests, side, $schema, ...claim }) => claim);
  expect(await bundledClaims()).toEqual(written);
  expect(bundledCount).toBe(written.length);
});

test('a record is found by its id, and is the same each time', async () => {
  const [first] = readRecords();
  const id = first?.id ?? '';
  const claim = await bundledClaim(id);
  expect(claim?.claim).toBe(first?.claim);
  expect(await bundledClaim(id)).toBe(claim);
  expect(bundledClaim('constructor')).toBeUndefined();
  expect([id, 'constructor'].map(isBundled)).toEqual([true, false]);
});

test('the aliases are there as they are written', async () => {
  expect(await inflate(packedAliases)).toEqual(readAliases());
});
