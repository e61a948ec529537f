import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end).trim());

test.each([
  ['He called. They came.', ['He called.', 'They came.']],
  ['Mr. Trump met Gen. Milley in Washington.', ['Mr. Trump met Gen. Milley in Washington.']],
  ['The U.S. forces left. Iran did not.', ['The U.S. forces left.', 'Iran did not.']],
  ['“They let us know.” He smiled.', ['“They let us know.”', 'He smiled.']],
  ['It was\n      a long   night. Then day.', ['It was\n      a long   night.', 'Then day.']],
])('splits %j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('sentences cover the text without gap or overlap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const spans = sentences(text);
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});
