import { expect, test } from 'vitest';
import type { Claim } from '../data/schema';
import { phraseOf } from './phrase';
import { account, claim } from './test-records';

const receipt = { slots: [], pronoun: false, borrowed: false, cue: null };
const record: Claim = claim('one', [account('contradicts', '2020')], {
  unless: ['qatar'],
  years: [2020],
  numbers: [{ from: 16, unit: ['missile'] }],
  wordings: [
    { kind: 'quote', text: 'we fired', where: 'a speech', unless: ['rocket'] },
    { kind: 'paraphrase', text: 'they fired', unless: ['drone'] },
    { kind: 'groups', groups: [{ slot: 'act', any: ['fire'] }], unless: ['rocket'] },
  ],
});
const cancels = (wording: number) => phraseOf(record, { exact: 'x', stance: 'states', wording, receipt }).cancels;

test('a phrase carries what would have cancelled its own kind of wording', () => {
  const guards = { years: [2020], months: [], numbers: [{ from: 16, to: 16, unit: ['missile'] }] };
  expect(cancels(0)).toEqual({ words: ['rocket'], years: [], months: [], numbers: [] });
  expect(cancels(1)).toEqual({ words: ['drone'], ...guards });
  expect(cancels(2)).toEqual({ words: ['qatar', 'rocket'], ...guards });
  expect(cancels(-1)).toEqual({ words: [], ...guards });
});
