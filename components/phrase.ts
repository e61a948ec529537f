import type { Claim, Slot } from '../data/schema';
import { type Cancels, cancelsOf } from './cancels';

/** What a match rests on. */
export type MatchReceipt = {
  /** The words that filled each slot of the wording, in order; a quotation or paraphrase has none. */
  slots: readonly { slot: Slot; words: string }[];
  /** The actor is a pronoun for somebody named in the sentence before. */
  pronoun: boolean;
  /** One of the words stands in the sentence before. */
  borrowed: boolean;
  /** The word by which the sentence rejects the claim. */
  cue: string | null;
};

/** A phrase on the page that was matched with a claim, and why. */
export type Phrase = MatchReceipt & {
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
  /** What would have cancelled the match. */
  cancels: Cancels;
};

/** A match as the page knows it: the wording by its place in the record, -1 for the claim's own sentence. */
export type Match = Pick<Phrase, 'exact' | 'prefix' | 'suffix' | 'stance'> & {
  wording: number;
  receipt: MatchReceipt;
};

/** What card and popup say of a match. */
export function phraseOf(claim: Claim, match: Match): Phrase {
  const { exact, prefix, suffix, stance, wording, receipt } = match;
  const matched = claim.wordings[wording];
  const text = matched && 'text' in matched ? matched.text : null;
  const where = matched && 'where' in matched ? (matched.where ?? null) : null;
  return {
    ...receipt,
    exact,
    prefix,
    suffix,
    stance,
    wording: wording < 0 ? claim.claim : text,
    where,
    cancels: cancelsOf(claim, wording),
  };
}
