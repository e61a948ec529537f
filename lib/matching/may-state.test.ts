import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAliases, readRecords } from '../../scripts/records';
import type { Candidate } from './block';
import { compile } from './compile';
import { findInBlock, readBlock } from './find';
import { tokenize } from './tokens';
import { wordId } from './vocabulary';

const records = readRecords();
const index = compile(records, readAliases());

/** The block as it would be read if nothing were asked before. */
function readAll(text: string): Candidate {
  const tokens = tokenize(text);
  return { text, tokens, ids: Int32Array.from(tokens, ({ stem }) => wordId(index, stem)) };
}

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

test('a block that is left unread states nothing', () => {
  let unread = 0;
  let found = 0;
  fc.assert(
    fc.property(near, near, (before, text) => {
      const context = new Set<number>();
      readBlock(before, index, context);
      const candidate = readBlock(text, index, context);
      const all = findInBlock(readAll(text), before, context, index);
      if (candidate) expect(findInBlock(candidate, before, context, index)).toEqual(all);
      else expect(all, text).toEqual([]);
      if (!candidate) unread += 1;
      if (all.length > 0) found += 1;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(80);
  expect(unread).toBeGreaterThan(20);
});
