/** A match in its sentence: what a stance is read from. */
import type { Span } from './sentences';
import type { Token } from './tokens';

export interface Matched {
  /** All tokens of the sentence. */
  tokens: readonly Token[];
  /** Places of the matched tokens, ascending. */
  places: readonly number[];
  /** Places of further words that belong to the wording: no cues either. */
  idioms: readonly number[];
  text: string;
  sentence: Span;
}

/** Text between two tokens. */
export function gap(text: string, left: Token | undefined, right: Token | undefined): string {
  return left && right ? text.slice(left.end, Math.max(left.end, right.start)) : '';
}
