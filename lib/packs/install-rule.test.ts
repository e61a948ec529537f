import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, judgeVersion, type SignedVersion } from './install-rule';

const version = (number: string, publicKey = 'key', sha256 = number) =>
  ({ manifest: { version: number, sha256 }, publicKey }) as unknown as SignedVersion;
const refusal = (installed: SignedVersion, next: SignedVersion) => {
  try {
    return judgeVersion(installed, next);
  } catch (error) {
    return (error as { refusal?: string }).refusal;
  }
};

describe('versions', () => {
  test.each([
    ['1', '1.0', 0],
    ['1.9', '1.10', -1],
    ['2026.11', '2026.9', 1],
    ['2', '1.99.99', 1],
    ['1.0.1', '1', 1],
  ])('%s and %s', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order);
    expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -order);
  });

  test('are in one order', () => {
    const numbers = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).map((list) => list.join('.'));
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 8 }), (list) => {
        const sorted = list.toSorted(compareVersions);
        expect(sorted.toReversed().toSorted(compareVersions).map(String).map(trimmed)).toEqual(sorted.map(trimmed));
      }),
    );
  });
});

const trimmed = (text: string) => text.replace(/(\.0)+$/, '');

describe('a version', () => {
  test('of a new pack is installed, and its key is trusted', () => {
    expect(judgeVersion(undefined, version('1'))).toBe('install');
  });
  test('that is newer and of the same key is an update', () => {
    expect(judgeVersion(version('1'), version('2'))).toBe('update');
  });
  test('of another key is held, whatever it says', () => {
    expect(refusal(version('1'), version('2', 'other'))).toBe('hold');
    expect(refusal(version('1'), version('1', 'other'))).toBe('hold');
  });
  test('that is older is refused, whoever signed it', () => {
    expect(refusal(version('2'), version('1'))).toBe('older');
    expect(refusal(version('2'), version('1', 'other'))).toBe('older');
  });
  test('that is installed is refused, and so is another under its number', () => {
    expect(refusal(version('2'), version('2'))).toBe('same');
    expect(refusal(version('2', 'key', 'a'), version('2.0', 'key', 'b'))).toBe('sameNumber');
  });
});
