import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separate } from './overlaps';

const TEXT = 'one two three four five six seven eight nine ten';
const words = [...TEXT.matchAll(/\w+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
const span = (first: number, last: number) => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
const parts = (...spans: ReturnType<typeof span>[]) =>
  separate(TEXT, spans).map((part) => part && TEXT.slice(part.start, part.end));

test('spans apart stay as they are', () => {
  expect(parts(span(0, 1), span(3, 4))).toEqual(['one two', 'four five']);
});

test('the shorter keeps its words, the longer the larger rest', () => {
  expect(parts(span(0, 7), span(1, 2))).toEqual(['four five six seven eight', 'two three']);
});

test('two on the same words share them', () => {
  expect(parts(span(2, 5), span(2, 5))).toEqual(['three four', 'five six']);
});

test('one word cannot be shared', () => {
  expect(parts(span(2, 2), span(2, 2))).toEqual(['three', null]);
});

test('parts never overlap, lie in their spans unless shared, and are there whenever words are left', () => {
  const place = fc
    .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
    .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), (spans) => {
      const found = separate(TEXT, spans);
      const sorted = found.filter((part) => part !== null).sort((a, b) => a.start - b.start);
      for (const [at, part] of sorted.entries()) {
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 0);
      }
      if (spans.length <= 2 && spans.every(({ start, end }) => TEXT.slice(start, end).includes(' ')))
        expect(found).not.toContain(null);
    }),
  );
});
