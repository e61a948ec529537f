/** A quote or a paraphrase against a block: word by word, with few words between. */
import type { Candidate } from './block';
import type { MatchIndex } from './index-format';
import type { PageWords } from './page-words';
import { isOnPage } from './terms-in';

export const VERBATIM = { quote: 1, denies: 2, short: 4 } as const;

/** One extra word is allowed for so many words. */
const WORDS_PER_GAP = 6;

/** Scores of a quote and of a paraphrase without a gap, and what each gap takes away. */
const QUOTE = 1;
const PARAPHRASE = 0.95;
const GAP = 0.03;

export interface VerbatimMatch {
  form: number;
  /** Places of the matched tokens in the block, ascending. */
  places: number[];
  score: number;
}

/** Forms whose anchor is this word: from the first up to, not including, the second. */
export function formsAt(index: MatchIndex, word: number): [from: number, to: number] {
  return [index.wordForms[word] as number, index.wordForms[word + 1] as number];
}

/** Whether the words of a form stand around its anchor, between `from` and `to`, with few others among them. */
export function fitsVerbatim(
  form: number,
  at: number,
  ids: Int32Array,
  from: number,
  to: number,
  index: MatchIndex,
): boolean {
  const { verbatimWords } = index;
  const start = index.verbatimStart[form] as number;
  const end = index.verbatimStart[form + 1] as number;
  const anchor = start + (index.verbatimPlace[form] as number);
  let gaps = Math.floor((end - start) / WORDS_PER_GAP);
  let place = at;
  for (let word = anchor + 1; word < end; word += 1) {
    place += 1;
    while (gaps > 0 && place < to && ids[place] !== verbatimWords[word]) {
      gaps -= 1;
      place += 1;
    }
    if (place >= to || ids[place] !== verbatimWords[word]) return false;
  }
  place = at;
  for (let word = anchor - 1; word >= start; word -= 1) {
    place -= 1;
    while (gaps > 0 && place > from && ids[place] !== verbatimWords[word]) {
      gaps -= 1;
      place -= 1;
    }
    if (place < from || ids[place] !== verbatimWords[word]) return false;
  }
  return true;
}

export function matchVerbatim(form: number, at: number, block: Candidate, page: PageWords): VerbatimMatch | null {
  const { index } = page;
  const { ids } = block;
  const { verbatimWords } = index;
  const start = index.verbatimStart[form] as number;
  const end = index.verbatimStart[form + 1] as number;
  const anchor = start + (index.verbatimPlace[form] as number);
  if (!fitsVerbatim(form, at, ids, 0, ids.length, index)) return null;
  const places = [at];
  for (let word = anchor - 1, to = at; word >= start; word -= 1) {
    do to -= 1;
    while (ids[to] !== verbatimWords[word]);
    places.unshift(to);
  }
  for (let word = anchor + 1, to = at; word < end; word += 1) {
    do to += 1;
    while (ids[to] !== verbatimWords[word]);
    places.push(to);
  }
  const gaps = (places.at(-1) as number) - (places[0] as number) + 1 - places.length;
  const flags = index.verbatimFlags[form] as number;
  const needs = (index.verbatimNeeds[form] as number) - 1;
  const accompanied = needs >= 0 ? isOnPage(page, needs) : !(flags & VERBATIM.short);
  if (!accompanied && !isWhole(places, block)) return null;
  return { form, places, score: (flags & VERBATIM.quote ? QUOTE : PARAPHRASE) - gaps * GAP };
}

/** Whether the words are all that stands between two quotation marks, or the whole block. */
function isWhole(places: readonly number[], { tokens, text }: Candidate): boolean {
  if (places.length < 3) return false;
  const first = places[0] as number;
  const last = places.at(-1) as number;
  const before = first > 0 ? text.slice(tokens[first - 1]?.end, tokens[first]?.start) : '“';
  const after = tokens[last + 1] ? text.slice(tokens[last]?.end, tokens[last + 1]?.start) : '”';
  return /["“„«‘']/.test(before) && /["”»’']/.test(after);
}
