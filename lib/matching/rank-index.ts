/** What the ranker keeps of some claims: their wordings, by word and by letters. */
import type { ClaimWords } from './compile';
import { contentTokens } from './query-words';
import { indexLetters, type LetterIndex } from './rank-letters';
import { indexWords, type WordIndex } from './rank-words';

/** A claim as it is searched for. */
export interface SearchedClaim extends ClaimWords {
  /** Who and what else it is found by: names, places. */
  names?: readonly string[] | undefined;
}

export interface ClaimIndex {
  /** Of each claim its wordings, one after the other. */
  wordings: readonly { id: string; text: string }[];
  /** How many wordings hold a form, and the stem it is compared by. */
  known: ReadonlyMap<string, number>;
  stems: ReadonlyMap<string, string>;
  words: WordIndex;
  letters: LetterIndex;
}

/** Wordings that are read in one step: a few milliseconds. */
const STEP = 200;

/** Reading and words as shares of the whole work; the rest is letters. */
const READING = 0.5;
const WORDS = 0.2;

/** Indexes claims step by step; each step says how much is done, 0 to 1. Between two steps other work may run. */
export function* indexClaims(records: readonly SearchedClaim[]): Generator<number, ClaimIndex> {
  const wordings = records.flatMap(({ id, claim, title = '', wordings: others = [], names = [] }) =>
    [
      `${claim} ${title}`,
      ...others.flatMap((other) => ('text' in other ? [other.text] : [])),
      ...(names.length > 0 ? [names.join('; ')] : []),
    ].map((text) => ({ id, text })),
  );
  const known = new Map<string, number>();
  const stems = new Map<string, string>();
  const stemsOf: string[][] = [];
  for (const { text } of wordings) {
    const tokens = contentTokens(text);
    stemsOf.push(tokens.map(({ stem }) => stem));
    for (const { form, stem } of tokens) stems.set(form, stem);
    for (const form of new Set(tokens.map((token) => token.form))) known.set(form, (known.get(form) ?? 0) + 1);
    if (stemsOf.length % STEP === 0) yield (READING * stemsOf.length) / wordings.length;
  }
  const words = yield* indexWords(stemsOf, STEP, (done) => READING + WORDS * done);
  const letters = yield* indexLetters(
    wordings.map(({ text }) => text),
    STEP,
    (done) => READING + WORDS + (1 - READING - WORDS) * done,
  );
  return { wordings, known, stems, words, letters };
}

/** The result of work that is done in steps, in one go. */
export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
