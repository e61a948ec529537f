/** Matches that the reader hid: a claim and the words that were taken for it. */
import { tokenize } from './tokens';

export interface HiddenMatch {
  claimId: string;
  /** The words, folded, joined by spaces. */
  phrase: string;
}

/** Longer phrases are compared by their beginning, UTF-16 units. */
const LONGEST = 1000;

/** Words as they are compared: “No Americans’ losses” and “no American’s losses” differ, case and typography do not count. */
export function foldedWords(text: string): string {
  return tokenize(text)
    .map(({ form }) => form)
    .join(' ')
    .slice(0, LONGEST);
}

/** Tells of words on a page whether they are a hidden match of a claim. */
export type Hides = (claimId: string, words: string) => boolean;

/** The filter for a list of hidden matches. */
export function hiddenFilter(hidden: readonly HiddenMatch[]): Hides {
  const phrases = new Map<string, Set<string>>();
  for (const { claimId, phrase } of hidden) {
    const known = phrases.get(claimId);
    if (known) known.add(phrase);
    else phrases.set(claimId, new Set([phrase]));
  }
  return (claimId, words) => phrases.get(claimId)?.has(foldedWords(words)) ?? false;
}
