import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../scripts/records';
import { plainBreaks } from './sentence-breaks';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byBrowser = (text: string) => [...segmenter.segment(text)].slice(1).map(({ index }) => index);

const KNOWN = Array.from({ length: 0x2200 }, (_, unit) => String.fromCharCode(unit)).filter(
  (character) => plainBreaks(character) !== null,
);

describe('sentences begin where Intl.Segmenter says', () => {
  test.each([
    ['He left. She stayed! Did they? Yes.', [9, 21, 31]],
    ['The U.S. attacked. The U.S. Army, too.', [19, 28]],
    ['It cost 3.5 million. 5 people came. 5 People', [36]],
    ['“Never!” he said. “Never again.” She left.', [9, 18, 33]],
    ['One... two. three', []],
    ['no end', []],
    ['', []],
  ])('%s', (text, breaks) => {
    expect(plainBreaks(text)).toEqual(breaks);
    expect(byBrowser(text)).toEqual(breaks);
  });

  test('in every text of the record', () => {
    const texts = readRecords().flatMap(({ claim, title, tests }) => [
      claim,
      title,
      ...(tests?.hit ?? []),
      ...(tests?.miss ?? []),
    ]);
    const read = texts.filter((text) => plainBreaks(text) !== null);
    expect(read.length).toBeGreaterThan(2000);
    for (const text of read) expect(plainBreaks(text)).toEqual(byBrowser(text));
  });

  test('for every character that is known, in every place', () => {
    expect(KNOWN.length).toBeGreaterThan(300);
    for (const character of KNOWN) {
      for (const text of [
        `A. ${character}b`,
        `a${character}B`,
        `a.${character}B c`,
        `a! ${character} B`,
        `a.${character} b`,
      ]) {
        expect([text, plainBreaks(text)]).toEqual([text, byBrowser(text)]);
      }
    }
  });

  test('in texts of all of them', () => {
    const part = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('.', '!', '?', '. ', '.” ', ' ', '"', '(', ',', '5', 'a', 'B', '…', ';'),
      },
      { weight: 1, arbitrary: fc.constantFrom(...KNOWN) },
    );
    const text = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(plainBreaks(one)).toEqual(byBrowser(one));
      }),
      { numRuns: 20_000 },
    );
  });

  test('other characters are left to it', () => {
    for (const text of ['Да. Нет.', 'a\u200Db', 'one\ntwo', '他走了。她留下。', '🙂. A'])
      expect(plainBreaks(text)).toBeNull();
  });
});
