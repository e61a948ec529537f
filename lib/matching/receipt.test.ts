import { expect, test } from 'vitest';
import { buildAnnotator } from './annotate';
import type { ClaimWords } from './compile';

const CLAIM: ClaimWords = {
  id: 'sixteen',
  claim: 'Iran fired sixteen missiles.',
  unless: ['qatar'],
  years: [2020],
  numbers: [{ from: 16, unit: ['missile'] }],
  wordings: [
    {
      kind: 'groups',
      unless: ['rocket'],
      groups: [
        { slot: 'act', any: ['fire'] },
        { slot: 'number', number: { from: 16, unit: ['missile'] } },
      ],
    },
  ],
};

test('a receipt tells wording, matched words, and what would have cancelled them', () => {
  const [found] = buildAnnotator([CLAIM], {})(
    { text: 'First paragraph.\n\nTehran fired 16 long missiles.' },
    0,
  ).findings;
  expect(found?.receipt).toEqual({
    wording: 0,
    slots: [
      { slot: 'act', words: 'fired' },
      { slot: 'number', words: '16 long missiles' },
    ],
    pronoun: false,
    borrowed: false,
    cue: null,
    cancels: ['qatar', 'rocket', 'years without 2020', 'other numbers than 16 of missile'],
  });
});
