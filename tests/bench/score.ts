/** Measures of a ranked list, as trec_eval defines them. */

export interface Figures {
  map1: number;
  map3: number;
  map5: number;
  p1: number;
  /** Mean reciprocal rank over the whole list given. */
  mrr: number;
}

/** Average precision of the first `k`: precision at each relevant hit, over all relevant claims (trec_eval's map_cut_k). */
export function averagePrecision(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  if (relevant.size === 0) return 0;
  let hits = 0;
  let sum = 0;
  for (const [place, id] of ranked.slice(0, k).entries()) {
    if (!relevant.has(id)) continue;
    hits += 1;
    sum += hits / (place + 1);
  }
  return sum / relevant.size;
}

/** One over the rank of the first relevant claim, 0 if there is none (trec_eval's recip_rank). */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const place = ranked.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Means over the queries; a query without a relevant claim is left out, as trec_eval does. */
export function measure(runs: readonly { ranked: readonly string[]; relevant: ReadonlySet<string> }[]): Figures {
  const judged = runs.filter(({ relevant }) => relevant.size > 0);
  const mean = (of: (run: (typeof runs)[number]) => number) =>
    judged.reduce((sum, run) => sum + of(run), 0) / Math.max(1, judged.length);
  const at = (k: number) => mean(({ ranked, relevant }) => averagePrecision(ranked, relevant, k));
  return {
    map1: at(1),
    map3: at(3),
    map5: at(5),
    p1: mean(({ ranked, relevant }) => Number(ranked.length > 0 && relevant.has(ranked[0] as string))),
    mrr: mean(({ ranked, relevant }) => reciprocalRank(ranked, relevant)),
  };
}

export interface Detection {
  score: number;
  /** Whether the first claim is one that the text states. */
  right: boolean;
}

/** Sentences that make a page. */
export const SENTENCES_A_PAGE = 40;

/**
 * Share of texts whose claim comes first and above the threshold at which unrelated sentences are taken for a claim at
 * most once in so many pages.
 * @param negatives best score of each unrelated sentence
 */
export function recallAtFalse(texts: readonly Detection[], negatives: readonly number[], pages: number): number {
  const allowed = Math.floor(negatives.length / SENTENCES_A_PAGE / pages);
  const threshold = [...negatives].sort((a, b) => b - a)[allowed] ?? 0;
  return texts.filter(({ score, right }) => right && score > threshold).length / Math.max(1, texts.length);
}
