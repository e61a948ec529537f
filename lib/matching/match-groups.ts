/** Terms that must meet in a sentence, one of each group, against a sentence. */
import type { Slot } from '../../data/schema';
import type { Candidate, SentenceRange } from './block';
import { isPronoun } from './function-words';
import type { MatchIndex } from './index-format';
import type { PageWords } from './page-words';
import { type Quantity, quantitiesIn, unitOf } from './quantities';
import { isCue } from './stance-cues';
import { isOnPage, type Occurrence, SentenceTerms } from './terms-in';
import { stemSet } from './tokens';

export const SLOTS: readonly Slot[] = ['actor', 'act', 'object', 'number', 'term', 'context'];
export const FORM = { denies: 1, twoSentences: 2 } as const;
export const GROUP = { required: 1 } as const;

/** Scores: with the actor named, and with a pronoun for it; each group that was left out takes some away. */
const BY_NAME = 0.85;
const BY_PRONOUN = 0.65;
const LEFT_OUT = 0.05;
const FROM_BEFORE = 0.15;
const CANCELLED = 0.3;

/** A sentence and what was looked up in it. */
export interface Sentence extends SentenceRange {
  block: Candidate;
  terms: SentenceTerms;
  /** The sentence before, in which pronouns are looked up. */
  previous: () => SentenceTerms;
  quantities: () => readonly Quantity[];
  /** Whether a word that can reject a claim is in it. */
  mayReject: () => boolean;
}

export function openSentence(
  index: MatchIndex,
  block: Candidate,
  range: SentenceRange,
  previous: () => SentenceTerms,
): Sentence {
  let quantities: readonly Quantity[] | null = null;
  let mayReject: boolean | null = null;
  return {
    ...range,
    block,
    terms: new SentenceTerms(index, block, range.from, range.to),
    previous,
    quantities: () => {
      quantities ??= quantitiesIn(block.tokens, range.from, range.to, block.text);
      return quantities;
    },
    mayReject: () => {
      mayReject ??= block.tokens.slice(range.from, range.to).some(({ stem }) => isCue(stem));
      return mayReject;
    },
  };
}

export interface Filled extends Occurrence {
  slot: Slot;
}

export interface GroupsMatch {
  /** Places of the matched tokens in the block, ascending. */
  places: number[];
  score: number;
  filled: Filled[];
  /** The actor is a pronoun for somebody named in the sentence before. */
  pronoun: boolean;
  /** One of the terms stands in the sentence before. */
  borrowed: boolean;
  /** A term of `unless` is there: the sentence does not state the claim, but it may reject it. */
  cancelled: boolean;
}

/** What one group found. */
interface Group {
  slot: Slot;
  pool: number;
  near: number;
  required: boolean;
  found: readonly Occurrence[];
  own: boolean;
}

/** A sentence holds no more anchors of one form that are worth a try, and each is not tried in more ways. */
const MOST_ANCHORS = 24;
const MOST_STEPS = 600;
/** For each group so many of its terms are tried, nearest to the anchor first. */
const TRIED = 4;

/** The act is chosen first and the actor last, for the actor depends on the act. */
const TURN: Record<Slot, number> = { act: 0, object: 1, number: 1, term: 1, context: 2, actor: 3 };

export function matchGroups(form: number, sentence: Sentence, page: PageWords): GroupsMatch | null {
  const { index } = page;
  const start = index.formStart[form] as number;
  const end = index.formStart[form + 1] as number;
  const groups: Group[] = [];
  let spare = end - start - (index.formAtLeast[form] as number);
  const two = ((index.formFlags[form] as number) & FORM.twoSentences) > 0;
  let borrowed = 0;
  for (let place = start; place < end; place += 1) {
    const slot = SLOTS[index.groupSlot[place] as number] as Slot;
    const pool = (index.groupPool[place] as number) - 1;
    const number = (index.groupNumber[place] as number) - 1;
    const found = number >= 0 ? numbersIn(sentence, index, number) : sentence.terms.of(pool);
    const required = ((index.groupFlags[place] as number) & GROUP.required) > 0;
    if (found.length === 0 && slot !== 'context' && slot !== 'actor') {
      // One term may stand in the sentence before: “It was an attack on Al Asad. The missiles missed on purpose.”
      if (two && slot === 'term' && borrowed === 0 && sentence.previous().of(pool).length > 0) borrowed = 1;
      else if (required || spare === 0) return null;
      else spare -= 1;
      continue;
    }
    const near = (index.groupNear[place] as number) || Number.POSITIVE_INFINITY;
    groups.push({ slot, pool, near, required, found, own: place - start === index.formAnchor[form] });
  }
  const cancelled = sentence.terms.of((index.formUnless[form] as number) - 1).length > 0;
  if (cancelled && !sentence.mayReject()) return null;
  groups.sort((a, b) => TURN[a.slot] - TURN[b.slot]);
  const leftOut = end - start - groups.length - borrowed;
  let best: GroupsMatch | null = null;
  for (const anchor of groups.find(({ own }) => own)?.found.slice(0, MOST_ANCHORS) ?? []) {
    const match = aroundAnchor(groups, spare, anchor, sentence, page);
    if (!match || width(match) > (index.formWithin[form] as number)) continue;
    match.score -= leftOut * LEFT_OUT + borrowed * FROM_BEFORE + (cancelled ? CANCELLED : 0);
    match.borrowed = borrowed > 0;
    match.cancelled = cancelled;
    if (!best || match.score > best.score || (match.score === best.score && width(match) < width(best))) best = match;
  }
  return best;
}

const width = ({ places }: GroupsMatch) => (places.at(-1) ?? 0) - (places[0] ?? 0);

/** Places of all terms of more than one word that the form has in the sentence, matched or not. */
export function idiomsOf(form: number, sentence: Sentence, index: MatchIndex): number[] {
  const places: number[] = [];
  for (let group = index.formStart[form] as number; group < (index.formStart[form + 1] as number); group += 1) {
    for (const { first, last } of sentence.terms.of((index.groupPool[group] as number) - 1)) {
      for (let place = first; first < last && place <= last; place += 1) places.push(place);
    }
  }
  return places;
}

function numbersIn(sentence: Sentence, index: MatchIndex, number: number): Occurrence[] {
  const from = index.numberFrom[number] as number;
  const to = index.numberTo[number] as number;
  const unit = (index.numberUnit[number] as number) - 1;
  return sentence.quantities().flatMap((quantity) => {
    if (quantity.year !== null || quantity.to < from || quantity.from > to) return [];
    if (unit < 0) return [quantity];
    const named = unitOf(quantity, sentence.terms.of(unit), sentence.block.tokens, sentence.block.text);
    return named ? [{ first: Math.min(quantity.first, named.first), last: Math.max(quantity.last, named.last) }] : [];
  });
}

const distance = (a: Occurrence, b: Occurrence) => Math.max(0, a.first - b.last, b.first - a.last);

interface Choice {
  chosen: Filled[];
  act: Occurrence | null;
  pronoun: boolean;
  left: number;
}

function aroundAnchor(
  groups: readonly Group[],
  spare: number,
  anchor: Occurrence,
  sentence: Sentence,
  page: PageWords,
): GroupsMatch | null {
  let steps = 0;

  function choose(at: number, so: Choice): Choice | null {
    steps += 1;
    const group = groups[at];
    if (!group) return so;
    if (steps > MOST_STEPS) return null;
    const { slot, near, found, own } = group;
    const { chosen, act } = so;
    const fitting = (own ? [anchor] : nearest(found, anchor)).filter(
      (one) =>
        !chosen.some((other) => distance(one, other) === 0) &&
        (slot !== 'actor' || !act || acts(one, act, sentence)) &&
        (near === Number.POSITIVE_INFINITY || (act !== null && follows(one, act, near))),
    );
    for (const one of fitting.slice(0, TRIED)) {
      const next = {
        ...so,
        chosen: slot === 'context' ? chosen : [...chosen, { ...one, slot }],
        act: slot === 'act' ? (act ?? one) : act,
      };
      const done = choose(at + 1, next);
      if (done) return done;
    }
    if (slot === 'context' && isOnPage(page, group.pool)) return choose(at + 1, so);
    if (slot === 'actor') {
      const pronoun = pronounFor(act ?? anchor, sentence, group.pool);
      if (pronoun) return choose(at + 1, { ...so, chosen: [...chosen, { ...pronoun, slot }], pronoun: true });
    }
    return !group.required && so.left > 0 ? choose(at + 1, { ...so, left: so.left - 1 }) : null;
  }

  const choice = choose(0, { chosen: [], act: null, pronoun: false, left: spare });
  if (!choice || choice.chosen.length === 0) return null;
  const filled = choice.chosen.sort((a, b) => a.first - b.first);
  const places = filled.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
  const score = (choice.pronoun ? BY_PRONOUN : BY_NAME) - (spare - choice.left) * LEFT_OUT;
  return {
    places: [...new Set(places)].sort((a, b) => a - b),
    score,
    filled,
    pronoun: choice.pronoun,
    borrowed: false,
    cancelled: false,
  };
}

/** The occurrences nearest to the anchor, but not at it; a few more than are tried. */
function nearest(found: readonly Occurrence[], anchor: Occurrence): Occurrence[] {
  let after = 0;
  if (found.length > TRIED * 4) {
    let high = found.length;
    while (after < high) {
      const middle = (after + high) >>> 1;
      if ((found[middle] as Occurrence).first < anchor.first) after = middle + 1;
      else high = middle;
    }
  }
  const around = found.length > TRIED * 4 ? found.slice(Math.max(0, after - TRIED * 2), after + TRIED * 2) : found;
  return around.filter((one) => distance(one, anchor) > 0).sort((a, b) => distance(a, anchor) - distance(b, anchor));
}

const follows = (one: Occurrence, act: Occurrence, within: number) =>
  one.first > act.last && one.first - act.last <= within;

const BY = stemSet('by from');
const BE = stemSet('be');
/** Tokens after the act in which the “by” of a passive is looked for. */
const PASSIVE = 4;

/** An actor stands before what it does, or after it with “by”. “Iran was called by …” does not call. */
function acts(actor: Occurrence, act: Occurrence, { block: { tokens }, to }: Sentence): boolean {
  const stem = (place: number) => tokens[place]?.stem ?? '';
  if (actor.last >= act.first) {
    for (let place = act.last + 1; place < actor.first; place += 1) if (BY.has(stem(place))) return true;
    return false;
  }
  if (!BE.has(stem(act.first - 1))) return true;
  for (let place = act.last + 1; place < Math.min(to, act.last + PASSIVE); place += 1) {
    if (stem(place) === 'by') return false;
  }
  return true;
}

/** A pronoun before the act stands for the actor when the sentence before names one. */
function pronounFor(act: Occurrence, { block, from, previous }: Sentence, pool: number): Occurrence | null {
  for (let place = act.first - 1; place >= from; place -= 1) {
    if (!isPronoun(block.tokens[place]?.stem ?? '')) continue;
    return previous().of(pool).length > 0 ? { first: place, last: place } : null;
  }
  return null;
}
