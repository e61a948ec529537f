/**
 * How a sentence stands to what it contains. A sentence that denies a claim does not state it, and one that
 * asks about it says nothing. Cues are looked for before and inside the matched words, up to the last turn of
 * the sentence (“but”, a semicolon); what the wording itself contains is not a cue.
 */
import type { Span } from './sentences';
import {
  AFTER_EVIDENCE,
  AFTER_NOT,
  CALLED,
  COPULAS,
  DENIALS,
  DENYING_PAIRS,
  EVIDENCE,
  FALSE_AFTER,
  INVERTED,
  NEGATORS,
  OCCUR,
  REPORTING,
  SUPPOSING,
  THAT,
  TRUE_AFTER,
  TURNS,
  WITHOUT,
} from './stance-cues';
import type { Token } from './tokens';

export type Stance = 'states' | 'attributes' | 'rejects';

export interface Reading {
  /** `null`: the sentence asks or supposes, so it takes no stand. */
  stance: Stance | null;
  /** The word that decided against stating it. */
  cue: string | null;
}

export interface Matched {
  /** All tokens of the sentence. */
  tokens: readonly Token[];
  /** Places of the matched tokens, ascending. */
  places: readonly number[];
  text: string;
  sentence: Span;
}

/** A negator reaches this many tokens forward, and further over a “that”: “no officer has confirmed that …”. */
const REACH = 5;
const REACH_OVER_THAT = 12;

/** Denying words that are no further apart than this are one denial. */
const ONE_DENIAL = 4;

/** Tokens after the match in which “… is untrue” is looked for. */
const TAIL = 7;

function gap(text: string, left: Token | undefined, right: Token | undefined): string {
  return left && right ? text.slice(left.end, Math.max(left.end, right.start)) : '';
}

/** Reads the stance of a sentence towards the matched words. */
export function readStance({ tokens, places, text, sentence }: Matched): Reading {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? first;
  const own = new Set(places);
  const stem = (place: number) => tokens[place]?.stem ?? '';

  let from = first;
  while (from > 0 && !TURNS.has(stem(from - 1)) && !/[;]/.test(gap(text, tokens[from - 1], tokens[from]))) from -= 1;

  /** “… is baseless and …” judges what stands before it, “it is baseless that …” what comes after. */
  const judgesBefore = (place: number) =>
    place < first &&
    FALSE_AFTER.has(stem(place)) &&
    !THAT.has(stem(place + 1)) &&
    [1, 2, 3, 4].some((back) => COPULAS.has(stem(place - back)));
  const denying = (place: number) =>
    (DENIALS.has(stem(place)) && !judgesBefore(place)) || DENYING_PAIRS.has(`${stem(place)} ${stem(place + 1)}`);
  const nextDenies = (place: number) => denying(place + 1) || denying(place + 2);
  const noEvidence = (place: number) => EVIDENCE.has(stem(place + 1)) && AFTER_EVIDENCE.has(stem(place + 2));
  const reaches = (place: number) => {
    const over = tokens.slice(place + 1, first).some((token) => THAT.has(token.stem));
    return first - place <= (over ? REACH_OVER_THAT : REACH);
  };

  /** Between two commas inside the match: “Trump, without asking anybody, called it off”. */
  const inserted = (place: number) => {
    const comma = (left: number) => /[,–—]/.test(gap(text, tokens[left], tokens[left + 1]));
    let before = false;
    let after = false;
    for (let at = first; at < place; at += 1) before ||= comma(at);
    for (let at = place; at < last; at += 1) after ||= comma(at);
    return before && after;
  };

  let negations = 0;
  let cue: string | null = null;
  let commas = 0;
  let counted = Number.POSITIVE_INFINITY;
  for (let place = last; place >= from; place -= 1) {
    if (place < first && /[,:()]/.test(gap(text, tokens[place], tokens[place + 1]))) commas += 1;
    if (own.has(place)) continue;
    const word = stem(place);
    if (SUPPOSING.has(word)) return { stance: null, cue: tokens[place]?.form ?? null };
    const negates =
      NEGATORS.has(word) &&
      !(WITHOUT.has(word) && EVIDENCE.has(stem(place + 1))) &&
      !AFTER_NOT.has(stem(place + 1)) &&
      ((place > first && !inserted(place)) ||
        (commas === 0 && reaches(place)) ||
        noEvidence(place) ||
        nextDenies(place));
    // One comma ends the reach of a denial, two are an insertion: “Iran denied, in a letter, that it …”.
    const denies = denying(place) && (place > first || commas % 2 === 0);
    if (negates || denies) {
      // “dismissed it as baseless” denies once.
      if (!(denies && counted - place <= ONE_DENIAL)) negations += 1;
      if (denies) counted = place;
      cue ??= tokens[place]?.form ?? null;
    }
  }

  const tail = falseAfter(tokens, last, text);
  if (tail) {
    negations += 1;
    cue ??= tail;
  }
  if (negations % 2 === 1) return { stance: 'rejects', cue };
  if (/\?["”’')\]\s]*$/.test(text.slice(sentence.start, sentence.end))) return { stance: null, cue: '?' };
  const head = tokens[0]?.form ?? '';
  if (INVERTED.has(head) && !own.has(0) && first <= 1) return { stance: null, cue: head };
  return {
    stance: isReported(tokens, own, text.slice(sentence.start, tokens[first]?.start)) ? 'attributes' : 'states',
    cue: null,
  };
}

/** “… is untrue”, “… never happened”, “…, which is false” right after the match. */
function falseAfter(tokens: readonly Token[], last: number, text: string): string | null {
  const next = tokens[last + 1];
  if (next && CALLED.has(next.stem) && /^\s*$/.test(gap(text, tokens[last], next))) return next.form;
  for (let place = last + 1; place < Math.min(tokens.length, last + TAIL); place += 1) {
    const token = tokens[place] as Token;
    const between = gap(text, tokens[place - 1], token);
    const relative = token.stem === 'which';
    if (/[;.!?:]/.test(between) || TURNS.has(token.stem) || (/[,–—]/.test(between) && !relative)) return null;
    const following = tokens[place + 1];
    if (token.stem === 'never' && OCCUR.has(following?.stem ?? '')) return token.form;
    if (!COPULAS.has(token.stem) || !following) continue;
    const negated = following.stem === 'not' || following.stem === 'never';
    const judged = tokens[negated ? place + 2 : place + 1];
    if (negated && TRUE_AFTER.has(judged?.stem ?? '')) return judged?.form ?? null;
    const word = /ly$|^(?:also|just|an?)$/.test(following.form) ? tokens[place + 2] : following;
    if (!negated && word && FALSE_AFTER.has(word.stem)) return word.form;
  }
  return null;
}

/** A verb of saying that is not part of the match, or a quotation that begins `before` it and goes on. */
function isReported(tokens: readonly Token[], own: ReadonlySet<number>, before: string): boolean {
  if (tokens.some((token, place) => REPORTING.has(token.stem) && !own.has(place))) return true;
  const opened = (before.match(/[“„«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  return opened > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
