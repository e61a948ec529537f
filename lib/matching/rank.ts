/**
 * Ranks claims by likeness to a text: BM25 finds candidates, a linear model orders them.
 * Serves what the reader asks for; nothing on a page is marked by it.
 */
import { buildCandidates, type Features } from './rank-features';
import { finish, indexClaims, type SearchedClaim } from './rank-index';
import model from './rank-model.json';
import { buildSearch } from './rank-search';

export interface Ranked {
  claimId: string;
  /** Score of the model in units of BM25, 0 upwards. Comparable within one query only. */
  score: number;
}

export interface Ranker {
  /** The likeliest claims, best first; at most `top`, those without a common word left out. */
  rank(text: string, top: number): Ranked[];
  /**
   * Claims for what a reader types, best first: words may be misspelt by a letter or two, the last may lack its end.
   * Claims that hold clearly fewer of the words than the best do are left out.
   */
  search(typed: string): Ranked[];
}

/** How many candidates are put in order, at least. */
export const DEPTH = 100;

/** No weight is below 0, so that no score is. */
export function scoreOf(features: Features, weights: Features): number {
  return weights.bm25 * features.bm25 + weights.opening * features.opening + weights.letters * features.letters;
}

/** Prepares claims for ranking, in steps; each says how much is done, 0 to 1. */
export function* prepareRanker(records: readonly SearchedClaim[]): Generator<number, Ranker> {
  const index = yield* indexClaims(records);
  const candidates = buildCandidates(index);
  return {
    rank: (text, top) =>
      candidates(text, Math.max(top, DEPTH))
        .map(({ claimId, features }) => ({ claimId, score: scoreOf(features, model.weights) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, top),
    search: buildSearch(index, (features) => scoreOf(features, model.weights)),
  };
}

/** Prepares claims for ranking, in one go. */
export const buildRanker = (records: readonly SearchedClaim[]): Ranker => finish(prepareRanker(records));
