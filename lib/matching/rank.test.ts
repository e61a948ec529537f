import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRanker } from './rank';
import { buildCandidates } from './rank-features';
import { finish, indexClaims } from './rank-index';

const CLAIMS = [
  { id: 'bread', claim: 'The bakery sold eighty loaves of bread.' },
  { id: 'plane', claim: 'A plane landed on the river.', title: 'Claim: an aeroplane came down on the Hudson' },
  { id: 'bear', claim: 'A bear walked into the bakery.' },
];

const ids = (text: string, top = 10) =>
  buildRanker(CLAIMS)
    .rank(text, top)
    .map(({ claimId }) => claimId);

test('the claim with the rarest words in common comes first', () => {
  expect(ids('bears in bakeries')).toEqual(['bear', 'bread']);
});

test('a title counts like the claim', () => {
  expect(ids('Hudson aeroplane')).toEqual(['plane']);
});

test('number words and figures are the same', () => {
  expect(ids('80 loaves')[0]).toBe('bread');
});

test('no more than asked for, and nothing without a common word', () => {
  expect(ids('bakery', 1)).toHaveLength(1);
  expect(ids('xylophone')).toEqual([]);
  expect(ids('')).toEqual([]);
});

test('the first stage is BM25 with the logarithm of the odds, k1 1.2, b 0.4', () => {
  const two = [
    { id: 'a', claim: 'alpha beta' },
    { id: 'b', claim: 'gamma delta' },
  ];
  const [only] = buildCandidates(finish(indexClaims(two)))('alpha', 1);
  // One of two forms holds the word: idf = ln(1 + 1.5 / 1.5); both have the average length, so tf = 2.2 / 2.2.
  expect(only?.features.bm25).toBeCloseTo(Math.log(2), 10);
});

test('the best wording of a claim counts, and a claim is named once', () => {
  const wordings = ['the mill burned', 'a windmill burned down'].map((text) => ({ kind: 'paraphrase' as const, text }));
  const ranker = buildRanker([...CLAIMS, { id: 'mill', claim: 'A fire.', wordings }]);
  expect(ranker.rank('a windmill burned', 9).map(({ claimId }) => claimId)).toEqual(['mill']);
});

test('every claim with a common word is named when all are asked for', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ id: `c${at}`, claim: `alpha number ${at}` }));
  expect(buildRanker(many).rank('alpha', 300)).toHaveLength(300);
});

const WORDS = fc.array(fc.constantFrom('wall', 'built', 'Mexico', '2016', 'pays', '#WallPays'), { maxLength: 6 });
const TEXT = WORDS.map((words) => words.join(' '));

test('the order in which claims are given changes no score, and equals stay in it', () => {
  fc.assert(
    fc.property(fc.array(TEXT, { maxLength: 8 }), TEXT, (claims, text) => {
      const records = claims.map((claim, at) => ({ id: `c${at}`, claim }));
      const ranked = buildRanker(records).rank(text, 9);
      const scores = (list: typeof ranked) => new Map(list.map(({ claimId, score }) => [claimId, score]));
      expect(scores(buildRanker([...records].reverse()).rank(text, 9))).toEqual(scores(ranked));
      for (const [at, { claimId, score }] of ranked.entries()) {
        const next = ranked[at + 1];
        if (next?.score === score) expect(claimId < next.claimId).toBe(true);
      }
    }),
  );
});

test('scores are numbers from 0 upwards and never rise, whatever is asked', () => {
  const signed = TEXT.map((text) => `${text} — Jane Roe (@janeroe) May 3, 2011`);
  const weird = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.oneof(TEXT, weird)), fc.oneof(TEXT, signed, weird), (claims, text) => {
      const ranked = buildRanker(claims.map((claim, at) => ({ id: `c${at}`, claim }))).rank(text, 9);
      for (const [at, { score }] of ranked.entries()) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Infinity);
      }
    }),
  );
});

test('no claims, no ranking', () => {
  expect(buildRanker([]).rank('bakery', 5)).toEqual([]);
});
