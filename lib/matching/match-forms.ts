/** One compiled wording against one sentence. */
import type { GroupsForm, MatchIndex, Term, VerbatimForm } from './compile';
import { isFunctionWord } from './function-words';
import type { Span } from './sentences';
import type { Token } from './tokens';

export interface SentenceTokens {
  tokens: readonly Token[];
  span: Span;
  /** Tokens of the sentence before. */
  previous: readonly Token[];
}

export interface WordMatch {
  /** Places of the matched tokens in the sentence, ascending. */
  places: number[];
  score: number;
}

type Pools = MatchIndex['pools'];

/** In a verbatim match one extra word is allowed for so many words. */
const WORDS_PER_GAP = 6;

/** A wording with fewer words of its own than this may only stand for itself as a whole quotation. */
const ENOUGH_CONTENT = 3;

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i']);

function onPage(pool: readonly Term[], context: ReadonlySet<string>): boolean {
  return pool.some((term) => term.every((stem) => context.has(stem)));
}

/** Finds the wording around an anchor that stands at `at` in the sentence. */
export function matchVerbatim(
  form: VerbatimForm,
  at: number,
  sentence: SentenceTokens,
  pools: Pools,
  context: ReadonlySet<string>,
  text: string,
): WordMatch | null {
  const { tokens } = sentence;
  let gaps = Math.floor(form.stems.length / WORDS_PER_GAP);
  const allowed = gaps;
  const places = [at];
  for (const step of [1, -1]) {
    let place = at;
    for (let word = form.anchor + step; word >= 0 && word < form.stems.length; word += step) {
      place += step;
      while (gaps > 0 && tokens[place] && tokens[place]?.stem !== form.stems[word]) {
        gaps -= 1;
        place += step;
      }
      if (tokens[place]?.stem !== form.stems[word]) return null;
      if (step > 0) places.push(place);
      else places.unshift(place);
    }
  }
  const needed = form.needs >= 0 || form.stems.filter((stem) => !isFunctionWord(stem)).length < ENOUGH_CONTENT;
  if (needed && !(form.needs >= 0 && onPage(pools[form.needs] ?? [], context)) && !isWhole(places, tokens, text)) {
    return null;
  }
  const full = form.via === 'quote' ? 1 : 0.95;
  return { places, score: full - (allowed - gaps) * 0.03 };
}

/** Whether the words are all that stands between two quotation marks, or the whole sentence. */
function isWhole(places: readonly number[], tokens: readonly Token[], text: string): boolean {
  if (places.length < 3) return false;
  const first = places[0] as number;
  const last = places.at(-1) as number;
  const before = tokens[first - 1] ? text.slice(tokens[first - 1]?.end, tokens[first]?.start) : '“';
  const after = tokens[last + 1] ? text.slice(tokens[last]?.end, tokens[last + 1]?.start) : '”';
  return /["“„«‘']/.test(before) && /["”»’']/.test(after);
}

/** Finds one term of every group in the sentence, closest together around the anchor group. */
export function matchGroups(
  form: GroupsForm,
  sentence: SentenceTokens,
  pools: Pools,
  context: ReadonlySet<string>,
): WordMatch | null {
  const { tokens } = sentence;
  if (occurrences(pools[form.unless] ?? [], tokens).length > 0) return null;
  const inSentence = form.groups.map(({ terms }) => occurrences(pools[terms] ?? [], tokens));
  let best: WordMatch | null = null;
  for (const anchor of inSentence[form.anchor] ?? []) {
    const match = aroundAnchor(form, anchor, inSentence, sentence, pools, context);
    if (match && (!best || match.score > best.score || (match.score === best.score && width(match) < width(best)))) {
      best = match;
    }
  }
  return best;
}

function width({ places }: WordMatch): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}

interface Occurrence {
  first: number;
  last: number;
}

/** Where the terms occur in the tokens, in order. */
function occurrences(pool: readonly Term[], tokens: readonly Token[]): Occurrence[] {
  const found: Occurrence[] = [];
  if (pool.length === 0) return found;
  for (let first = 0; first < tokens.length; first += 1) {
    let longest = 0;
    for (const term of pool) {
      if (term.length > longest && term.every((stem, offset) => tokens[first + offset]?.stem === stem)) {
        longest = term.length;
      }
    }
    if (longest > 0) found.push({ first, last: first + longest - 1 });
  }
  return found;
}

const distance = (a: Occurrence, b: Occurrence) => Math.max(0, a.first - b.last, b.first - a.last);

function aroundAnchor(
  form: GroupsForm,
  anchor: Occurrence,
  inSentence: readonly Occurrence[][],
  sentence: SentenceTokens,
  pools: Pools,
  context: ReadonlySet<string>,
): WordMatch | null {
  const chosen: Occurrence[] = [anchor];
  const act = form.groups[form.anchor]?.slot === 'act' ? anchor : null;
  let score = 0.85;
  for (const [place, { slot, terms }] of form.groups.entries()) {
    if (place === form.anchor) continue;
    const free = (inSentence[place] ?? []).filter((one) => !chosen.some((other) => distance(one, other) === 0));
    const fitting = slot === 'actor' && act ? free.filter((one) => acts(one, act, sentence.tokens)) : free;
    const nearest = fitting.sort((a, b) => distance(a, anchor) - distance(b, anchor))[0];
    if (nearest) {
      if (slot !== 'context') chosen.push(nearest);
      continue;
    }
    if (slot === 'context' && onPage(pools[terms] ?? [], context)) continue;
    const pronoun = slot === 'actor' && (free.length === 0 || act) ? pronounFor(anchor, sentence, pools[terms] ?? []) : null;
    if (!pronoun) return null;
    chosen.push(pronoun);
    score = 0.65;
  }
  const places = chosen.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step));
  places.sort((a, b) => a - b);
  const match = { places, score };
  return width(match) <= form.within ? match : null;
}

/** An actor stands before what it does, or after it with “by”. */
function acts(actor: Occurrence, act: Occurrence, tokens: readonly Token[]): boolean {
  if (actor.last < act.first) return true;
  return tokens.slice(act.last + 1, actor.first).some((token) => token.stem === 'by' || token.stem === 'from');
}

/** A pronoun before the anchor stands for the actor when the sentence before names one. */
function pronounFor(anchor: Occurrence, { tokens, previous }: SentenceTokens, pool: readonly Term[]): Occurrence | null {
  if (occurrences(pool, previous).length === 0) return null;
  for (let place = anchor.first - 1; place >= 0; place -= 1) {
    if (PRONOUNS.has(tokens[place]?.stem ?? '')) return { first: place, last: place };
  }
  return null;
}
