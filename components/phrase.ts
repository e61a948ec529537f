import type { Claim } from '../data/schema';

/** A phrase on the page that was matched with a claim, and why. */
export type Phrase = {
  /** The words as they stand on the page. */
  exact: string;
  /** The words before and after them, at most 32 UTF-16 units each, where they are known. */
  prefix?: string;
  suffix?: string;
  /** The wording on record that matched; null if terms met in a sentence. */
  wording: string | null;
  /** Where that wording was said, as the record puts it. */
  where: string | null;
  /** How the phrase stands to the claim. */
  stance: 'states' | 'attributes' | 'rejects';
};

/** A match as the page knows it: the wording by its place in the record, -1 for the claim's own sentence. */
export type Match = Pick<Phrase, 'exact' | 'prefix' | 'suffix' | 'stance'> & { wording: number };

/** What card and popup say of a match. */
export function phraseOf(claim: Claim, { exact, prefix, suffix, stance, wording }: Match): Phrase {
  const matched = claim.wordings[wording];
  const text = matched && 'text' in matched ? matched.text : null;
  const where = matched && 'where' in matched ? (matched.where ?? null) : null;
  return { exact, prefix, suffix, stance, wording: wording < 0 ? claim.claim : text, where };
}
