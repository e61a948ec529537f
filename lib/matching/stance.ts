/**
 * How a sentence stands to what it contains. A sentence that denies a claim does not state it, and one that
 * asks about it says nothing. Cues are looked for before and inside the matched words, up to the last turn of
 * the sentence (“but”, a semicolon); what the wording itself contains is not a cue.
 */
import type { Span } from './sentences';
import { stemSet, type Token } from './tokens';

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

const NEGATORS = stemSet('not no never none nobody nothing neither nor without hardly nowhere');
const DENIALS = stemSet(
  `deny refute reject dispute debunk rebut dismiss contradict disprove repudiate falsehood myth hoax false fake untrue
  baseless unfounded incorrectly wrongly mistakenly erroneously inaccurate contrary misconception discredit fabricated bogus`,
);
const FALSE_AFTER = stemSet(
  `false untrue incorrect wrong baseless unfounded inaccurate fiction fabricated bogus nonsense unsubstantiated
  disproved debunked refuted denied rejected contradicted`,
);
/** Right after the match: “called the report that … untrue”. */
const CALLED = stemSet('false untrue baseless fake fabricated unfounded');
const TRUE_AFTER = stemSet('true correct accurate so case');
const COPULAS = stemSet('be remain prove');
const TURNS = stemSet('but however although though whereas nevertheless nonetheless');
const SUPPOSING = stemSet('if whether unless suppose');
/** After these “not” and “no” deny nothing: “not only”, “no doubt”. */
const AFTER_NOT = stemSet(
  'only just merely simply doubt surprisingly surprise wonder question least fewer less matter secret',
);
const REPORTING = stemSet(
  `say tell claim assert insist argue allege maintain recall boast declare suggest report announce according describe state
  contend add write post tweet quote call accuse acknowledge admit confirm reveal believe repeat warn note brag recount`,
);
const OCCUR = stemSet('happen occur');
const [WITHOUT] = stemSet('without');
const EVIDENCE = stemSet('evidence proof');

/** A negator reaches this many tokens forward. */
const REACH = 5;

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

  const nextDenies = (place: number) => DENIALS.has(stem(place + 1)) || DENIALS.has(stem(place + 2));
  const noEvidence = (place: number) =>
    EVIDENCE.has(stem(place + 1)) && ['that', 'of', 'for', 'to'].includes(stem(place + 2));

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
      !(word === WITHOUT && EVIDENCE.has(stem(place + 1))) &&
      !AFTER_NOT.has(stem(place + 1)) &&
      ((place > first && !inserted(place)) ||
        (commas === 0 && first - place <= REACH) ||
        noEvidence(place) ||
        nextDenies(place));
    // One comma ends the reach of a denial, two are an insertion: “Iran denied, in a letter, that it …”.
    const denies = DENIALS.has(word) && (place > first || commas % 2 === 0);
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
    const word = /ly$|^(?:also|just)$/.test(following.form) ? tokens[place + 2] : following;
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
