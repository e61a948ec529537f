/**
 * How a sentence stands to what it contains. A sentence that denies a claim does not state it, and one that
 * asks about it says nothing. Cues are looked for before and inside the matched words, up to the last turn of
 * the sentence (“but”, a semicolon), and right after them; what the wording itself contains is not a cue.
 */
import { judgedAfter } from './judged-after';
import { gap, type Matched } from './matched';
import {
  AFTER_EVIDENCE,
  AFTER_NOT,
  ALSO_NEGATE,
  ASKED,
  ASKING,
  CONTRARY,
  COPULAS,
  DENIALS,
  DENYING_PAIRS,
  DESPITE,
  EVIDENCE,
  FALSE_AFTER,
  INVERTED,
  LIE,
  LIE_IN,
  NEGATORS,
  REPORTING,
  SAYINGS,
  SCANT,
  SUPPOSING,
  THAT,
  TRUE_AFTER,
  TURNS,
  WITHOUT,
  WRONG,
  WRONG_TO,
} from './stance-cues';
import type { Token } from './tokens';

export type Stance = 'states' | 'attributes' | 'rejects';

export interface Reading {
  /** `null`: the sentence asks or supposes, so it takes no stand. */
  stance: Stance | null;
  /** The word that decided against stating it. */
  cue: string | null;
}

/** A negator reaches this many tokens forward, and further over a “that”: “no officer has confirmed that …”. */
const REACH = 6;
const REACH_OVER_THAT = 12;

/** A negator this close before a denial turns it round: “nobody denied”, “did not dispute”. */
const TURNS_ROUND = 3;

interface Cue {
  place: number;
  denial: boolean;
}

/** Reads the stance of a sentence towards the matched words. */
export function readStance(matched: Matched): Reading {
  const { tokens, places, text, sentence } = matched;
  const first = places[0] ?? 0;
  const own = new Set(places);
  const form = (place: number) => tokens[place]?.form ?? null;

  const supposing = tokens.findIndex(
    (token, place) =>
      place <= (places.at(-1) ?? 0) && !own.has(place) && SUPPOSING.has(token.stem) && token.form !== 'supposed',
  );
  if (supposing >= clauseStart(matched)) return { stance: null, cue: form(supposing) };
  const after = judgedAfter(matched);
  const rejecting = cuesBefore(matched);
  // “Nobody says that … is untrue”: a negator before and a judgement after turn one another round.
  const turned = after !== null && rejecting !== null && NEGATORS.has(tokens[rejecting]?.stem ?? '');
  const cue = rejecting === null ? after : form(rejecting);
  if (cue !== null && !turned) return { stance: 'rejects', cue };
  if (/\?["”’')\]\s]*$/.test(text.slice(sentence.start, sentence.end))) return { stance: null, cue: '?' };
  const head = form(0) ?? '';
  if (INVERTED.has(head) && !own.has(0) && first <= 1) return { stance: null, cue: head };
  const asked = ASKED.has(head) && !own.has(0) && tokens.some(({ stem }) => ASKING.has(stem));
  if (asked) return { stance: null, cue: head };
  const reported = isReported(tokens, own, text.slice(sentence.start, tokens[first]?.start));
  return { stance: reported ? 'attributes' : 'states', cue: null };
}

/** Where the clause of the match begins: after the last “but” or semicolon before it. */
function clauseStart({ tokens, places, text }: Matched): number {
  let from = places[0] ?? 0;
  while (from > 0) {
    const before = tokens[from - 1] as Token;
    if (TURNS.has(before.stem) || gap(text, before, tokens[from]).includes(';')) break;
    from -= 1;
  }
  return from;
}

/** The place of the word before or inside the match that rejects it; `null` when there is none. */
function cuesBefore(matched: Matched): number | null {
  const { tokens, places, idioms, text } = matched;
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? first;
  const own = new Set([...places, ...idioms]);
  const stem = (place: number) => tokens[place]?.stem ?? '';
  const comma = (place: number) => /[,:()–—]/.test(gap(text, tokens[place], tokens[place + 1]));
  const some = (from: number, to: number, test: (place: number) => boolean) => {
    for (let place = from; place < to; place += 1) if (test(place)) return true;
    return false;
  };

  /** “… is baseless and …” judges what stands before it, “it is baseless that …”, “… to say” what comes after. */
  const judgesBefore = (place: number) =>
    place < first &&
    FALSE_AFTER.has(stem(place)) &&
    !THAT.has(stem(place + 1)) &&
    [1, 2, 3, 4].some((back) => COPULAS.has(stem(place - back)) && stem(place - back - 1) !== 'it');
  /** “The problem lies in …” */
  const rests = (place: number) => LIE.has(stem(place)) && LIE_IN.has(stem(place + 1));
  /** “Despite his claim that …” */
  const despite = (place: number) =>
    DESPITE.has(stem(place)) && some(place + 1, Math.min(place + 6, first), (at) => SAYINGS.has(stem(at)));
  const denying = (place: number) =>
    (DENIALS.has(stem(place)) && !judgesBefore(place) && !rests(place)) ||
    despite(place) ||
    DENYING_PAIRS.has(`${stem(place)} ${stem(place + 1)}`) ||
    (WRONG.has(stem(place)) && [1, 2].some((step) => WRONG_TO.has(stem(place + step))));
  const evidence = (place: number) =>
    [1, 2, 3, 4].some((step) => {
      if (!EVIDENCE.has(stem(place + step))) return false;
      return (
        AFTER_EVIDENCE.has(stem(place + step + 1)) || [2, 3].some((more) => SAYINGS.has(stem(place + step + more)))
      );
    });
  /** Between two commas inside the match: “Trump, without asking anybody, called it off”. */
  const inserted = (place: number) => some(first, place, comma) && some(place, last, comma);
  /** A new statement begins between the cue and the match: “none was hit and that …”. */
  const anew = (place: number) =>
    some(place + 1, first, (at) => stem(at) === 'and' && (THAT.has(stem(at + 1)) || comma(at - 1)));
  const reaches = (place: number) => {
    const over = some(place + 1, first, (at) => THAT.has(stem(at)) || REPORTING.has(stem(at)));
    return first - place <= (over ? REACH_OVER_THAT : REACH);
  };

  const cues: Cue[] = [];
  let commas = 0;
  for (let place = last; place >= clauseStart(matched); place -= 1) {
    // “… the so-called pause, the idea that …” goes on behind the comma.
    const apposition = stem(place + 1) === 'the' && SAYINGS.has(stem(place + 2));
    if (place < first && !apposition && /[,:()]/.test(gap(text, tokens[place], tokens[place + 1]))) commas += 1;
    // “No evidence that …” is never the wording's own “no”.
    const noEvidence = NEGATORS.has(stem(place)) && EVIDENCE.has(stem(place + 1)) && !own.has(place + 1);
    if (own.has(place) && !noEvidence) continue;
    // One comma ends the reach of a denial, two are an insertion: “Iran denied, in a letter, that it …”.
    if (denying(place)) {
      if (place > first || commas % 2 === 0) cues.push({ place, denial: true });
      continue;
    }
    if (SCANT.has(stem(place)) && evidence(place) && commas === 0) {
      cues.push({ place, denial: true });
      continue;
    }
    if (!NEGATORS.has(stem(place)) || AFTER_NOT.has(stem(place + 1)) || anew(place)) continue;
    if (WITHOUT.has(stem(place)) && EVIDENCE.has(stem(place + 1))) continue;
    const governs =
      (place > first && !inserted(place)) ||
      (commas === 0 && reaches(place)) ||
      evidence(place) ||
      // “It is not true, he said, that …”
      (TRUE_AFTER.has(stem(place + 1)) && commas % 2 === 0 && some(place + 1, first, (at) => THAT.has(stem(at)))) ||
      some(place + 1, Math.min(last, place + 1 + TURNS_ROUND), denying);
    if (governs) cues.push({ place, denial: false });
  }
  return resolve(
    cues.reverse(),
    (place) => ALSO_NEGATE.has(stem(place)),
    (place) => CONTRARY.has(stem(place)),
    (from, to) => some(from, to, comma),
  );
}

/** Of several cues, those that turn one another round fall away. */
function resolve(
  cues: readonly Cue[],
  adds: (place: number) => boolean,
  stands: (place: number) => boolean,
  parted: (from: number, to: number) => boolean,
): number | null {
  const left = cues.filter(
    ({ place, denial }) =>
      !(denial && cues.some((cue) => !cue.denial && cue.place < place && place - cue.place <= TURNS_ROUND)) &&
      !(!denial && cues.some((cue) => cue.denial && cue.place > place && cue.place - place <= TURNS_ROUND)),
  );
  const denial = left.find((cue) => cue.denial);
  const denied =
    denial &&
    !stands(denial.place) &&
    left.some((cue) => !cue.denial && cue.place > denial.place && !adds(cue.place) && !parted(denial.place, cue.place));
  return denied ? null : ((denial ?? left[0])?.place ?? null);
}

/** A verb of saying that is not part of the match, or a quotation that begins `before` it and goes on. */
function isReported(tokens: readonly Token[], own: ReadonlySet<number>, before: string): boolean {
  if (tokens.some((token, place) => REPORTING.has(token.stem) && !own.has(place))) return true;
  const opened = (before.match(/[“„«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  return opened > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
