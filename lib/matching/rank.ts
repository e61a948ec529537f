/**
 * Ranks claims by likeness to a text: BM25 finds candidates, a linear model orders them.
 * Serves what the reader asks for; nothing on a page is marked by it.
 */
import type { ClaimWords } from './compile';
import { buildCandidates, type Features } from './rank-features';
import model from './rank-model.json';

export interface Ranked {
  claimId: string;
  /** Score of the model in units of BM25, 0 upwards. Comparable within one query only. */
  score: number;
}

export interface Ranker {
  /** The likeliest claims, best first; at most `top`, those without a common word left out. */
  rank(text: string, top: number): Ranked[];
}

/** How many candidates are put in order, at least. */
export const DEPTH = 100;

/** No weight is below 0, so that no score is. */
export function scoreOf(features: Features, weights: Features): number {
  return weights.bm25 * features.bm25 + weights.opening * features.opening + weights.letters * features.letters;
}

/** Prepares claims for ranking. */
export function buildRanker(records: readonly ClaimWords[]): Ranker {
  const candidates = buildCandidates(records);
  return {
    rank: (text, top) =>
      candidates(text, Math.max(top, DEPTH))
        .map(({ claimId, features }) => ({ claimId, score: scoreOf(features, model.weights) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, top),
  };
}
