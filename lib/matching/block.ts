/** A paragraph, ready to be searched: its tokens, their word ids, and where its sentences begin. */
import { type MatchIndex, WORD } from './index-format';
import { mayState } from './may-state';
import { type Span, sentences } from './sentences';
import { skim } from './skim';
import { type Token, tokenize } from './tokens';
import { wordId } from './vocabulary';

export interface Candidate {
  text: string;
  tokens: readonly Token[];
  /** Word id of each token; -1 for a word of no wording. */
  ids: Int32Array;
}

/** Tokens from `from` up to, not including, `to`. */
export interface SentenceRange {
  span: Span;
  from: number;
  to: number;
}

/**
 * Reads one block.
 * @param context receives the ids of the block's words
 * @param tokensOf makes tokens of the text, once for who reads it with several indexes
 * @returns `null` when no wording can be in it
 */
export function readBlock(
  text: string,
  index: MatchIndex,
  context: Set<number>,
  tokensOf: (text: string) => readonly Token[] = tokenize,
): Candidate | null {
  const skimmed = skim(text, index, context);
  if (skimmed && !mayState(skimmed, index)) return null;
  const tokens = tokensOf(text);
  const ids = new Int32Array(tokens.length);
  let flags = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const id = wordId(index, (tokens[place] as Token).stem);
    ids[place] = id;
    if (id < 0) continue;
    context.add(id);
    flags |= index.wordFlags[id] as number;
  }
  return flags & (WORD.anchorsVerbatim | WORD.beginsAnchor) ? { text, tokens, ids } : null;
}

/** A sentence of more tokens is read in parts, so that the work stays in proportion to the text. */
const LONGEST = 250;

/** The sentences of a block that hold a word. */
export function sentenceRanges({ text, tokens }: Candidate): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let at = 0;
  for (const span of sentences(text)) {
    while (at < tokens.length && (tokens[at] as Token).start < span.end) {
      const from = at;
      while (at < tokens.length && at - from < LONGEST && (tokens[at] as Token).start < span.end) at += 1;
      const whole = from === 0 || (tokens[from - 1] as Token).start < span.start;
      const start = whole ? span.start : (tokens[from] as Token).start;
      const next = tokens[at];
      ranges.push({ from, to: at, span: { start, end: next && next.start < span.end ? next.start : span.end } });
    }
  }
  return ranges;
}

/** No sentence that matters is longer, UTF-16 units. */
const TAIL = 600;

/** The last sentence of a text, in which pronouns are looked up. */
export function lastSentence(text: string, index: MatchIndex): Candidate {
  const tail = text.slice(-TAIL);
  const last = tail.slice(sentences(tail).at(-1)?.start ?? 0);
  const tokens = tokenize(last);
  return { text: last, tokens, ids: Int32Array.from(tokens, ({ stem }) => wordId(index, stem)) };
}
