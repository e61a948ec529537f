/** What in a sentence would have kept a wording from matching: for readers who ask why it matched. */
import type { Claim } from '../data/schema';

export type Cancels = {
  /** Terms of which none may stand in the sentence. */
  words: readonly string[];
  /** Years and months (ISO) of which one must be named where any is. */
  years: readonly number[];
  months: readonly string[];
  /** Values that a number of these units must have. */
  numbers: readonly { from: number; to: number; unit: readonly string[] }[];
};

/** @param wording its place in the record; -1 is the claim's own sentence */
export function cancelsOf(
  { wordings, unless = [], years = [], months = [], numbers = [] }: Claim,
  wording: number,
): Cancels {
  const matched = wordings[wording];
  const own = matched && 'unless' in matched ? (matched.unless ?? []) : [];
  // What somebody said stands whatever else the sentence says.
  if (matched?.kind === 'quote') return { words: own, years: [], months: [], numbers: [] };
  return {
    words: [...new Set(matched?.kind === 'groups' ? [...unless, ...own] : own)],
    years,
    months,
    numbers: numbers.map(({ from, to = from, unit = [] }) => ({ from, to, unit })),
  };
}
