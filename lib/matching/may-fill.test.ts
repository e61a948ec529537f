import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import { Candidate, sentenceRanges, Tokenized, wordsOf } from './block';
import { compile } from './compile';
import { findInBlock, finish, readBlock, termsBefore } from './find';
import { matchGroups, openSentence } from './match-groups';
import { PageWords } from './page-words';

const records = readRecords();
const index = compile(records, readAliases());

const texts = records.flatMap(({ claim, wordings = [] }) => [
  claim,
  ...wordings.flatMap((wording) => ('text' in wording ? [wording.text] : [])),
]);
const words = texts.flatMap((text) => text.split(' '));

/** Sentences of the records, whole or with words taken out, put in and swapped: near to what is found, on both sides. */
const near = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(30), fc.nat(2), fc.constantFrom(...words)), { maxLength: 3 }),
  )
  .map(([text, changes]) => {
    const list = text.split(' ');
    for (const [place, removed, word] of changes) list.splice(place % list.length, removed, word);
    return list.join(' ');
  });

/** The block as it would be searched if nothing were asked before. */
function whole(text: string, page: PageWords): Candidate {
  const source = new Tokenized(text);
  return new Candidate(source, wordsOf(source, page));
}

/** How often a form was filled, and how often nothing was tried. */
const times = { filled: 0, untried: 0 };

/** Tries every form in every sentence. */
function compare(blocks: readonly string[], page: PageWords): void {
  for (const [place, text] of blocks.entries()) {
    const block = whole(text, page);
    const ranges = sentenceRanges(block);
    const read = readBlock(text, page);
    const asked = read !== null && page.forms.mayFill(read.skimmed.list, read.skimmed.from, read.skimmed.to);
    for (const [at, range] of ranges.entries()) {
      const sentence = openSentence(index, block, range, () =>
        termsBefore(ranges, at, block, () => blocks[place - 1] ?? '', page),
      );
      const filled = [...index.formClaim.keys()].some((form) => matchGroups(form, sentence, page) !== null);
      if (filled) expect([asked, page.forms.mayFill(block, range.from, range.to)], text).toEqual([true, true]);
      if (filled) times.filled += 1;
      else if (!asked) times.untried += 1;
    }
  }
}

test('what is not tried would not be filled', () => {
  fc.assert(
    fc.property(fc.array(near, { minLength: 1, maxLength: 6 }), (blocks) => {
      const page = new PageWords(index);
      for (const text of blocks) readBlock(text, page);
      compare(blocks, page);
      // Once the page was looked at, the forms that it can fill at all are known.
      finish(page.forms.lookAtPage(Number.POSITIVE_INFINITY));
      compare(blocks, page);
    }),
    { numRuns: 150 },
  );
  expect(times.filled).toBeGreaterThan(100);
  expect(times.untried).toBeGreaterThan(100);
});

test('a block in which no quote is looked for holds none', () => {
  let without = 0;
  let found = 0;
  fc.assert(
    fc.property(near, near, (before, text) => {
      const page = new PageWords(index);
      readBlock(before, page);
      const read = readBlock(text, page);
      const source = new Tokenized(text);
      const all = findInBlock({ source, skimmed: wordsOf(source, page), quotes: true }, () => before, page);
      expect(read ? findInBlock(read, () => before, page) : [], text).toEqual(all);
      if (!read?.quotes) without += 1;
      if (all.some(({ via }) => via !== 'groups')) found += 1;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(80);
  expect(without).toBeGreaterThan(80);
});
