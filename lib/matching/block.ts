/** A paragraph: skimmed when it is read, opened when it may state something. */
import { WORD } from './index-format';
import { mayQuote } from './match-verbatim';
import type { PageWords } from './page-words';
import { type Span, sentences } from './sentences';
import { type Skimmed, skim } from './skim';
import { type Token, tokenize } from './tokens';
import { wordId } from './vocabulary';
import { MARK, WordList, type Words } from './words';

/** A text and its tokens, which are made at most once. */
export class Tokenized {
  readonly text: string;
  #tokens: readonly Token[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }
}

/** A block in which a wording may be. */
export interface ReadBlock {
  source: Tokenized;
  skimmed: Skimmed;
  /** Whether it holds the words of a quote or paraphrase. */
  quotes: boolean;
}

/** A block that is searched, entry by entry its tokens. */
export class Candidate implements Words {
  readonly #source: Tokenized;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly marks: Uint8Array;

  constructor(source: Tokenized, { list, from, to }: Skimmed) {
    this.#source = source;
    this.ids = list.ids.subarray(from, to);
    this.starts = list.starts.subarray(from, to);
    this.marks = list.marks.subarray(from, to);
  }

  get text(): string {
    return this.#source.text;
  }

  get tokens(): readonly Token[] {
    return this.#source.tokens;
  }
}

/** The words of a text by its tokens. */
export function wordsOf({ tokens }: Tokenized, { index }: PageWords): Skimmed {
  const list = new WordList(tokens.length);
  let flags = 0;
  for (const [place, { start, stem }] of tokens.entries()) {
    const id = wordId(index, stem);
    list.ids[place] = id;
    list.starts[place] = start;
    list.marks[place] = MARK.count | MARK.pronoun;
    if (id >= 0) flags |= index.wordFlags[id] as number;
  }
  return { list, from: 0, to: tokens.length, flags };
}

/**
 * Reads one block.
 * @param page meets the block's words
 * @param sourceOf gives the text with its tokens, the same to whoever reads it with several indexes
 * @returns `null` when no wording can be in it
 */
export function readBlock(
  text: string,
  page: PageWords,
  sourceOf: (text: string) => Tokenized = (one) => new Tokenized(one),
): ReadBlock | null {
  let skimmed = skim(text, page);
  if (!skimmed) {
    skimmed = wordsOf(sourceOf(text), page);
    for (const word of skimmed.list.ids) if (word >= 0) page.add(word);
  }
  const quotes = (skimmed.flags & WORD.anchorsVerbatim) !== 0 && mayQuote(skimmed, page.index);
  if (!quotes && !(skimmed.flags & WORD.beginsAnchor)) return null;
  skimmed.list.length = skimmed.to;
  return { source: sourceOf(text), skimmed, quotes };
}

/** Tokens from `from` up to, not including, `to`. */
export interface SentenceRange {
  span: Span;
  from: number;
  to: number;
}

/** A sentence of more tokens is read in parts, so that the work stays in proportion to the text. */
const LONGEST = 250;

/** The sentences of a block that hold a word. */
export function sentenceRanges({ text, starts }: Candidate): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  const startOf = (place: number) => starts[place] ?? Number.POSITIVE_INFINITY;
  let at = 0;
  for (const span of sentences(text)) {
    while (startOf(at) < span.end) {
      const from = at;
      while (at - from < LONGEST && startOf(at) < span.end) at += 1;
      const whole = from === 0 || startOf(from - 1) < span.start;
      const start = whole ? span.start : startOf(from);
      ranges.push({ from, to: at, span: { start, end: Math.min(span.end, startOf(at)) } });
    }
  }
  return ranges;
}

/** No sentence that matters is longer, UTF-16 units. */
const TAIL = 600;

/** The last sentence of a text, in which pronouns are looked up. */
export function lastSentence(text: string, page: PageWords): Candidate {
  const tail = text.slice(-TAIL);
  const source = new Tokenized(tail.slice(sentences(tail).at(-1)?.start ?? 0));
  return new Candidate(source, wordsOf(source, page));
}
