/** How findings are shown; the reader's settings, as far as a page goes. */

export interface HighlightOptions {
  /** Each claim is highlighted once, where it is first stated for the eye; so is each denial. */
  firstMentionOnly: boolean;
  /** Phrases of sentences that deny or dispute a claim are highlighted too. */
  showDenials: boolean;
  /** A highlight whose card was read becomes thinner. */
  dimRead: boolean;
  /** Ranges touch no node; where the browser has none, elements are used. */
  painter: 'elements' | 'ranges';
  underline: 'dotted' | 'fine' | 'tinted';
  /** What screen readers are told; `null` leaves the words as if nothing were there. */
  announce: Announcement | null;
}

export interface Announcement {
  /** Said after the words of a phrase that states a claim. */
  description: string;
  /** The name of such a phrase, with its words in it. */
  denialName(words: string): string;
}
