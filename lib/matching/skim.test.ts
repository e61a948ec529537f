import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { compile } from './compile';
import { isPronoun } from './function-words';
import { PageWords } from './page-words';
import { isCount } from './quantities';
import { skim } from './skim';
import { tokenize } from './tokens';
import { wordId } from './vocabulary';
import { MARK } from './words';

const records = readRecords();
const index = compile(records, readAliases());

const metOn = ({ met }: PageWords) => [...met.keys()].filter((word) => met[word] === 1);

/** Compares with what the tokens say; `null` is always allowed, for then the tokens are asked. */
function compare(text: string): 'same' | 'asked' {
  const page = new PageWords(index);
  const found = skim(text, page);
  if (!found) return 'asked';
  const tokens = tokenize(text);
  const ids = tokens.map(({ stem }) => wordId(index, stem));
  const { list, from, to } = found;
  expect([...list.ids.subarray(from, to)], text).toEqual(ids);
  expect([...list.starts.subarray(from, to)], text).toEqual(tokens.map(({ start }) => start));
  for (const [place, { form, stem }] of tokens.entries()) {
    const mark = (isCount(form) ? MARK.count : 0) | (isPronoun(stem) ? MARK.pronoun : 0);
    expect((list.marks[from + place] as number) & mark, text).toBe(mark);
  }
  expect(metOn(page)).toEqual([...new Set(ids.filter((id) => id >= 0))].sort((a, b) => a - b));
  expect(page.count).toBe(metOn(page).length);
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

  test('meets words anew on a page that was cleared, and on another one', () => {
    const page = new PageWords(index);
    for (let turn = 0; turn < 2; turn += 1) {
      skim('Iran Iran', page);
      expect(page.count).toBe(1);
      page.clear();
      expect(metOn(page)).toEqual([]);
    }
    const other = new PageWords(index);
    skim('Iran', other);
    expect(metOn(other)).toEqual([wordId(index, 'iran')]);
  });

  test('its table may fill up', () => {
    const text = Array.from({ length: 80_000 }, (_, place) => `x${place}y`).join(' ');
    expect(skim(`${text} Iran`, new PageWords(index))?.list.ids[80_000]).toBe(wordId(index, 'iran'));
  });
});
