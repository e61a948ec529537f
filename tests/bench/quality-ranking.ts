/** How the ranker does on the tweets of CheckThat 2020, and what it would find at a rate of false highlights. */
import { buildRanker } from '../../lib/matching/rank';
import { readCheckThatClaims, readPageSentences, readQueries } from './corpora';
import { type Figures, measure, recallAtFalse, SENTENCES_A_PAGE } from './score';

/** Claims ranked for each query; the reciprocal rank of a claim further down is 0. */
const DEPTH = 100;

export interface RankingFigures extends Figures {
  n: number;
  recallAtOneIn10: number;
  recallAtOneIn100: number;
}

export interface Ranking {
  claims: number;
  negativePages: number;
  splits: Record<'train' | 'dev', RankingFigures>;
}

export function measureRanking(): Ranking {
  const claims = readCheckThatClaims();
  const ranker = buildRanker(claims);
  const negatives = readPageSentences(5).map((text) => ranker.rank(text, 1)[0]?.score ?? 0);
  const split = (name: 'train' | 'dev'): RankingFigures => {
    const runs = readQueries(name)
      .filter(({ relevant }) => relevant.size > 0)
      .map(({ text, relevant }) => ({ ranked: ranker.rank(text, DEPTH), relevant }));
    const detections = runs.map(({ ranked: [first], relevant }) => ({
      score: first?.score ?? 0,
      right: first !== undefined && relevant.has(first.claimId),
    }));
    return {
      n: runs.length,
      ...measure(runs.map(({ ranked, relevant }) => ({ ranked: ranked.map(({ claimId }) => claimId), relevant }))),
      recallAtOneIn10: recallAtFalse(detections, negatives, 10),
      recallAtOneIn100: recallAtFalse(detections, negatives, 100),
    };
  };
  return {
    claims: claims.length,
    negativePages: Math.floor(negatives.length / SENTENCES_A_PAGE),
    splits: { train: split('train'), dev: split('dev') },
  };
}
