import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { compile } from './compile';
import { skim } from './skim';
import { tokenize } from './tokens';
import { wordId } from './vocabulary';

const records = readRecords();
const index = compile(records, readAliases());

/** Compares with what the tokens say; `null` is always allowed, for then the tokens are asked. */
function compare(text: string): 'same' | 'asked' {
  const context = new Set<number>();
  const found = skim(text, index, context);
  if (!found) return 'asked';
  const ids = tokenize(text).map(({ stem }) => wordId(index, stem));
  expect([...found.ids.subarray(0, found.length)], text).toEqual(ids);
  expect([...context].sort()).toEqual([...new Set(ids.filter((id) => id >= 0))].sort());
  return 'same';
}

const words = [...new Set(records.flatMap(({ claim }) => claim.split(' ')))];
const between = [' ', ' ', ' ', ' ', '  ', '\n', ', ', '. ', '.', ',', '-', '—', ' “', '” ', '’', "'", '/', '%', ' $'];
const odd = [
  ...[
    'U.S.',
    'US',
    'u.s',
    'i.e.',
    'J.K.',
    '1,000',
    '3.5',
    '3.5.',
    '5m',
    '5',
    '$5bn',
    'm',
    'k',
    'twenty',
    'five',
    'a',
    'one',
  ],
  ...[
    'hundred',
    'two',
    'and',
    "didn't",
    'didn’t',
    'cannot',
    'Iran’s',
    'I’m',
    'fi\u00ADre',
    'ﬁre',
    'Zürich',
    'é',
    '٣',
    '½',
    '😀',
  ],
  ...[
    '伊朗',
    'قالت',
    '\ud83d',
    'MISSILES',
    'US’s',
    'W.H.O',
    '2020-01-03',
    '16',
    '080',
    '1.',
    '.5',
    ',',
    '’',
    'İran',
    'ß',
  ],
];

describe('skim', () => {
  test.each([
    ['Iran fired 16 missiles at Al Asad.', 'same'],
    ['The U.S. said 1,000 were hurt, i.e. many.', 'same'],
    ['US troops were there', 'same'],
    ['THEY TOLD US NOTHING AT ALL', 'asked'],
    ['eighty Americans', 'same'],
    ['eighty-five Americans', 'asked'],
    ['two hundred', 'asked'],
    ['5 m', 'asked'],
    ['', 'same'],
  ])('%s: %s', (text, how) => {
    expect(compare(text)).toBe(how);
  });

  test('says what the tokens say, whatever the text', () => {
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 3, arbitrary: fc.constantFrom(...odd) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(...between)), { maxLength: 14 })
      .map((all) => all.flat().join(''));
    let same = 0;
    fc.assert(
      fc.property(text, (one) => {
        if (compare(one) === 'same') same += 1;
      }),
      { numRuns: 1500 },
    );
    expect(same).toBeGreaterThan(400);
  });

  test('fills a context anew that was emptied, and another one', () => {
    const context = new Set<number>();
    for (let turn = 0; turn < 2; turn += 1) {
      skim('Iran', index, context);
      expect(context.size).toBe(1);
      context.clear();
    }
    skim('Iran', index, context);
    const other = new Set<number>();
    skim('Iran', index, other);
    expect(other.size).toBe(1);
  });

  test('its table may fill up', () => {
    const text = Array.from({ length: 80_000 }, (_, place) => `x${place}y`).join(' ');
    expect(skim(`${text} Iran`, index, new Set())?.ids[80_000]).toBe(wordId(index, 'iran'));
  });
});
