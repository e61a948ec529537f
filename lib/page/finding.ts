/** A finding with its place on the page. */
import type { Finding } from '../matching/find';
import type { MatchReceipt } from '../matching/receipt';
import type { TextQuoteSelector } from '../matching/text-quote';
import type { HighlightOptions } from './highlight-options';
import type { Container } from './read';

/** How a highlight looks: never opened, its card open, or its card read. */
export type HighlightState = 'plain' | 'open' | 'read';

/** What shows a finding on the page, whichever painter made it. */
export interface Highlight {
  /** The element in which the words stand: for the link around them, the dialog, the direction. */
  readonly element: Element;
  /** Whether the page still shows it as it was painted. */
  isPresent(): boolean;
  /** Whether it can be seen, scrolled to if need be. */
  isVisible(): boolean;
  /** Where its words stand in the window: one rectangle for each line. */
  getClientRects(): DOMRect[];
  getBoundingClientRect(): DOMRect;
  scrollIntoView(): void;
  /** Moves the focus to it, where it can have the focus. */
  focus(): void;
  /** Takes the focus from it, if it has it. */
  blur(): void;
  show(state: HighlightState): void;
  /** Looks and speaks as the reader chose. */
  dress(options: HighlightOptions): void;
}

export interface PageFinding extends TextQuoteSelector, Pick<Finding, 'claimId' | 'stance' | 'wording'> {
  /** What the match rests on. */
  receipt: MatchReceipt;
  /** `null` where nothing is highlighted: a denial, or a further mention, if the reader wants none of these. */
  highlight: Highlight | null;
  container: Container;
  /** The sentence that holds the words. */
  sentence: string;
  /** Offset in the text of its block. */
  start: number;
}

/** The smallest rectangle around some. */
export function around(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
