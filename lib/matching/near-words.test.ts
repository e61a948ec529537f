import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween, indexNearWords } from './near-words';

const near = indexNearWords([
  'soleimani',
  'missile',
  'missiles',
  'missing',
  'iran',
  'iraq',
  'iranian',
  '2019',
  'war',
  'ward',
]);
const misspelt = (word: string) => near.misspelt(word).map(({ form }) => form);

describe('a misspelt word', () => {
  test.each([
    ['a letter too much', 'missille', ['missile', 'missiles']],
    ['a letter too few', 'misile', ['missile']],
    ['two letters swapped', 'mislise', []],
    ['neighbours swapped', 'missiel', ['missile']],
    ['a wrong letter', 'irab', ['iran', 'iraq']],
    ['two slips in a long word', 'soliemanni', ['soleimani']],
  ])('%s: %s', (_, word, meant) => {
    expect(misspelt(word)).toEqual(meant);
  });

  test('is not looked for among numbers and short words', () => {
    expect(misspelt('2018')).toEqual([]);
    expect(misspelt('wax')).toEqual([]);
    expect(misspelt('wrd')).toEqual(['ward']);
  });

  test('has the known words within one edit, and no other', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(letters), letters, (forms, word) => {
        const expected = forms.filter((form) => editsBetween(word, form, 1) === 1).sort();
        expect(
          indexNearWords(forms)
            .misspelt(word)
            .map(({ form }) => form),
        ).toEqual(expected);
      }),
    );
  });
});

test('words begun by some letters come the shortest first, without the letters themselves', () => {
  expect(near.begunBy('ira', 9)).toEqual(['iran', 'iraq', 'iranian']);
  expect(near.begunBy('iran', 9)).toEqual(['iranian']);
  expect(near.begunBy('miss', 2)).toEqual(['missile', 'missing']);
  expect(near.begunBy('z', 9)).toEqual([]);
});
