/** What stands in the middle of the card: the accounts, or one of the views that take their place. */
export type CardView = 'accounts' | 'copy' | 'ask' | 'hidden';

/** What the card needs to hand something on, or to hide its match. */
export type CardShare = {
  /** The sentence on the page that holds the phrase. */
  sentence: string;
  /** Hides the match. Gives the most that stay hidden if another one had to make room, else null; rejects if not kept. */
  onHide: () => Promise<number | null>;
  /** Shows it again; the card then opens anew. */
  onUndo: () => Promise<void>;
};
