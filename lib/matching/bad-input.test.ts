/** Nothing that a page can hold throws, and no page takes more than its length asks for. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { compile } from './compile';
import { findClaims } from './find';
import type { MatchIndex } from './index-format';

let index: MatchIndex;
beforeAll(() => {
  index = compile(readRecords(), readAliases());
});

const STATEMENT = 'Iran called Trump before it fired missiles at Al Asad in January 2020. ';

test('any text, with unpaired surrogates and controls among it, is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udc00', '\0', '\u202e', STATEMENT))),
      (parts) => {
        const text = parts.join('');
        for (const { start, end } of findClaims([text], index).flat()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test.each([
  ['right to left', 'قالت إيران إنها اتصلت بترامب قبل إطلاق الصواريخ على قاعدة عين الأسد. '],
  ['without spaces between words', '伊朗在发射导弹之前致电特朗普，五角大楼否认了这一说法。'],
  ['with half a surrogate pair', '\ud83d missiles \udc00'],
])('a text %s finds nothing and throws nothing', (_, text) => {
  expect(findClaims([text.repeat(200)], index).flat()).toEqual([]);
});

const SHAPES: [name: string, make: (size: number) => string][] = [
  ['one word', (size) => 'a'.repeat(size)],
  [
    'one sentence of statements without an end',
    (size) => STATEMENT.replaceAll('.', ',').repeat(size / STATEMENT.length),
  ],
  ['many sentences of statements', (size) => STATEMENT.repeat(size / STATEMENT.length)],
  ['anchors only', (size) => 'iran missiles '.repeat(size / 14)],
  ['numbers only', (size) => '16 missiles 80 '.repeat(size / 15)],
  ['negators only', (size) => 'not no never iran call trump before missile '.repeat(size / 44)],
  ['quotation marks only', (size) => '“'.repeat(size)],
  ['Chinese', (size) => '伊朗导弹'.repeat(size / 4)],
];

test.each(SHAPES)(
  'time grows with the length: %s',
  (_, make) => {
    const time = (size: number) => {
      const text = make(size);
      const started = process.cpuUsage();
      findClaims([text], index);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    time(10_000);
    const small = Math.max(2, time(40_000));
    const large = time(400_000);
    // Ten times the text may cost ten times the time; a square would cost a hundred times.
    expect(large / small).toBeLessThan(30);
  },
  120_000,
);
