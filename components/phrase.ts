/** A phrase on the page that was matched with a claim, and why. */
export type Phrase = {
  /** The words as they stand on the page. */
  exact: string;
  /** The wording on record that matched; null if terms met in a sentence. */
  wording: string | null;
  /** Where that wording was said, as the record puts it. */
  where: string | null;
  /** How the phrase stands to the claim. */
  stance: 'states' | 'attributes' | 'rejects';
};
