/** One compiled wording against one sentence. */
import type { Slot } from '../../data/schema';
import type { GroupsForm, VerbatimForm } from './compile';
import { isFunctionWord } from './function-words';
import { type PackedPools, type Pool, poolAt } from './pools';
import type { Span } from './sentences';
import { stemSet, type Token } from './tokens';

/** Places of the first and last token of a term in a sentence. */
export interface Occurrence {
  first: number;
  last: number;
}

export interface SentenceTokens {
  tokens: readonly Token[];
  span: Span;
  /** Tokens of the sentence before. */
  previous: readonly Token[];
  /** What was looked for already: place of a pool to where its terms occur. */
  known: Map<number, Occurrence[]>;
}

export interface WordMatch {
  /** Places of the matched tokens in the sentence, ascending. */
  places: number[];
  score: number;
}

/** In a verbatim match one extra word is allowed for so many words. */
const WORDS_PER_GAP = 6;

/** A wording with fewer words of its own than this may only stand for itself as a whole quotation. */
const ENOUGH_CONTENT = 3;

/** Scores of matched groups: with the actor named, and with a pronoun for it. */
const BY_NAME = 0.85;
const BY_PRONOUN = 0.65;

const PRONOUNS = stemSet('he she it they we i');

function onPage(pool: Pool, context: ReadonlySet<string>): boolean {
  return pool.terms.some((term) => term.every((stem) => context.has(stem)));
}

/** Finds the wording around an anchor that stands at `at` in the sentence. */
export function matchVerbatim(
  form: VerbatimForm,
  at: number,
  sentence: SentenceTokens,
  pools: PackedPools,
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
  if (needed && !(form.needs >= 0 && onPage(poolAt(pools, form.needs), context)) && !isWhole(places, tokens, text)) {
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
  pools: PackedPools,
  context: ReadonlySet<string>,
): WordMatch | null {
  const inSentence: Occurrence[][] = [];
  for (const { slot, terms } of form.groups) {
    const found = occurrencesIn(sentence, pools, terms);
    if (found.length === 0 && slot !== 'context' && slot !== 'actor') return null;
    inSentence.push(found);
  }
  if (occurrencesIn(sentence, pools, form.unless).length > 0) return null;
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

/** Where the terms occur in the tokens, in order; at one place possibly several of different length. */
function occurrences({ byFirst }: Pool, tokens: readonly Token[]): Occurrence[] {
  const found: Occurrence[] = [];
  if (byFirst.size === 0) return found;
  for (const [first, { stem }] of tokens.entries()) {
    const lengths = new Set<number>();
    for (const term of byFirst.get(stem) ?? []) {
      if (term.every((part, offset) => tokens[first + offset]?.stem === part)) lengths.add(term.length);
    }
    for (const length of [...lengths].sort((a, b) => b - a)) found.push({ first, last: first + length - 1 });
  }
  return found;
}

/** The same, remembered for the sentence: wordings share their pools. */
function occurrencesIn({ tokens, known }: SentenceTokens, pools: PackedPools, place: number): Occurrence[] {
  let found = known.get(place);
  if (!found) {
    found = occurrences(poolAt(pools, place), tokens);
    known.set(place, found);
  }
  return found;
}

const distance = (a: Occurrence, b: Occurrence) => Math.max(0, a.first - b.last, b.first - a.last);

/** The act is chosen first and the actor last, for the actor depends on the act. */
const TURN: Record<Slot, number> = { act: 0, object: 1, number: 1, term: 1, context: 2, actor: 3 };

/** For each group so many of its terms are tried, nearest to the anchor first. */
const TRIED = 4;

interface Choice {
  chosen: Occurrence[];
  act: Occurrence | null;
  score: number;
}

function aroundAnchor(
  form: GroupsForm,
  anchor: Occurrence,
  inSentence: readonly Occurrence[][],
  sentence: SentenceTokens,
  pools: PackedPools,
  context: ReadonlySet<string>,
): WordMatch | null {
  const groups = form.groups
    .map(({ slot, terms, near = Number.POSITIVE_INFINITY }, place) => ({
      slot,
      near,
      pool: poolAt(pools, terms),
      found: inSentence[place] ?? [],
      own: place === form.anchor,
    }))
    .sort((a, b) => TURN[a.slot] - TURN[b.slot]);

  function choose(at: number, so: Choice): Choice | null {
    const group = groups[at];
    if (!group) return so;
    const { slot, near, pool, found, own } = group;
    const { chosen, act, score } = so;
    const fitting = (own ? [anchor] : found.filter((one) => distance(one, anchor) > 0))
      .filter((one) => !chosen.some((other) => distance(one, other) === 0))
      .filter((one) => slot !== 'actor' || !act || acts(one, act, sentence.tokens))
      .filter((one) => near === Number.POSITIVE_INFINITY || (act !== null && follows(one, act, near)))
      .sort((a, b) => distance(a, anchor) - distance(b, anchor));
    for (const one of fitting.slice(0, TRIED)) {
      const next = {
        chosen: slot === 'context' ? chosen : [...chosen, one],
        act: slot === 'act' ? (act ?? one) : act,
        score,
      };
      const done = choose(at + 1, next);
      if (done) return done;
    }
    if (slot === 'context' && onPage(pool, context)) return choose(at + 1, so);
    const pronoun = slot === 'actor' ? pronounFor(act ?? anchor, sentence, pool) : null;
    return pronoun && choose(at + 1, { chosen: [...chosen, pronoun], act, score: Math.min(score, BY_PRONOUN) });
  }

  const choice = choose(0, { chosen: [], act: null, score: BY_NAME });
  if (!choice) return null;
  const places = choice.chosen.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
  places.sort((a, b) => a - b);
  const match = { places, score: choice.score };
  return width(match) <= form.within ? match : null;
}

const follows = (one: Occurrence, act: Occurrence, within: number) =>
  one.first > act.last && one.first - act.last <= within;

/** An actor stands before what it does, or after it with “by”. */
function acts(actor: Occurrence, act: Occurrence, tokens: readonly Token[]): boolean {
  if (actor.last < act.first) return true;
  return tokens.slice(act.last + 1, actor.first).some((token) => token.stem === 'by' || token.stem === 'from');
}

/** A pronoun before the act stands for the actor when the sentence before names one. */
function pronounFor(act: Occurrence, { tokens, previous }: SentenceTokens, pool: Pool): Occurrence | null {
  if (occurrences(pool, previous).length === 0) return null;
  for (let place = act.first - 1; place >= 0; place -= 1) {
    if (PRONOUNS.has(tokens[place]?.stem ?? '')) return { first: place, last: place };
  }
  return null;
}
