/** A quote or a paraphrase against a block: word by word, with few words between. */
import type { Candidate } from './block';
import { type MatchIndex, WORD } from './index-format';
import type { PageWords } from './page-words';
import type { Skimmed } from './skim';
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

/** How many extra words a form of so many allows. */
const gapsOf = (words: number) => Math.floor(words / WORDS_PER_GAP);

/** Most forms are told from a text by one of their words, that is never farther from the anchor than this. */
const REACH = 4;

/** Places of the words of a form that are never farther from its anchor. */
export function placesBeside(anchor: number, words: number): number[] {
  const reach = REACH - gapsOf(words);
  return Array.from({ length: words }, (_, place) => place).filter(
    (place) => place !== anchor && Math.abs(place - anchor) <= reach,
  );
}

/** By the low byte of a word: the turn in which it was near. */
const near = new Uint32Array(256);
let turn = 0;

/** Notes the words around an anchor, and the anchor. */
function noteNear(ids: Int32Array, at: number, from: number, to: number): void {
  turn = turn === 0xffffffff ? 1 : turn + 1;
  const last = Math.min(to - 1, at + REACH);
  for (let place = Math.max(from, at - REACH); place <= last; place += 1) near[(ids[place] as number) & 255] = turn;
}

/** Whether a block may hold a quote or paraphrase: false only where none fits. */
export function mayQuote({ list: { ids }, from, to }: Skimmed, index: MatchIndex): boolean {
  const { wordFlags, verbatimBeside } = index;
  for (let at = from; at < to; at += 1) {
    const word = ids[at] as number;
    if (word < 0 || !((wordFlags[word] as number) & WORD.anchorsVerbatim)) continue;
    const [first, end] = formsAt(index, word);
    noteNear(ids, at, from, to);
    for (let form = first; form < end; form += 1) {
      const beside = verbatimBeside[form] as number;
      if (near[beside] === turn && fitsVerbatim(form, at, ids, from, to, index)) return true;
    }
  }
  return false;
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
  let gaps = gapsOf(end - start);
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
