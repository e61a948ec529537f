/** What a sentence says about the matched words after them: “… is untrue”, “… never happened”, “called … a lie”. */
import { gap, type Matched } from './matched';
import {
  CALLED,
  CALLING,
  COPULAS,
  EVIDENCE,
  FALLS,
  FALSE_AFTER,
  HOLDS,
  NEGATORS,
  OCCUR,
  SAYINGS,
  SCANT,
  TRUE_AFTER,
  TURNS,
} from './stance-cues';
import type { Stems } from './tokens';

/** Tokens after the match in which a judgement is looked for; further when the match is named as a saying. */
const TAIL = 7;
const TAIL_OF_SAYING = 16;

/** Tokens after a verb in which its judgement may stand: “is a wild and reckless exaggeration”. */
const JUDGEMENT = 5;

/** “claimed” is what somebody did, “the claim” is what is judged. */
const VERB = /(?:ed|ing)$/;

/** The judging word; `null` when there is none. */
export function judgedAfter({ tokens, places, text }: Matched): string | null {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? first;
  const stem = (place: number) => tokens[place]?.stem ?? '';
  const within = (from: number, to: number, set: Stems) => {
    for (let place = from; place < Math.min(tokens.length, to); place += 1) {
      if (place > from && /[;.!?:]/.test(gap(text, tokens[place - 1], tokens[place]))) return null;
      if (set.has(stem(place))) return tokens[place]?.form ?? null;
    }
    return null;
  };
  const isSaying = tokens
    .slice(0, last)
    .some((token, place) => SAYINGS.has(token.stem) && !VERB.test(token.form) && !places.includes(place));
  const called = tokens.slice(0, first).findLast((token) => CALLING.has(token.stem));
  const end = last + (isSaying || called ? TAIL_OF_SAYING : TAIL);

  const next = tokens[last + 1];
  if (next && CALLED.has(next.stem) && /^\s*$/.test(gap(text, tokens[last], next))) return next.form;
  for (let place = last + 1; place < Math.min(tokens.length, end); place += 1) {
    const between = gap(text, tokens[place - 1], tokens[place]);
    const relative = stem(place) === 'which';
    if (/[;.!?:]/.test(between) || TURNS.has(stem(place))) return null;
    if (/[,–—]/.test(between) && !relative && !isSaying) return null;
    if (called && CALLED.has(stem(place))) return tokens[place]?.form ?? null;
    if (NEGATORS.has(stem(place)) && OCCUR.has(stem(place + 1))) return tokens[place]?.form ?? null;
    if (isSaying && NEGATORS.has(stem(place)) && HOLDS.has(stem(place + 1))) return tokens[place]?.form ?? null;
    if (isSaying && FALLS.has(stem(place))) return tokens[place]?.form ?? null;
    if (isSaying && (SCANT.has(stem(place)) || NEGATORS.has(stem(place)))) {
      const proof = within(place + 1, place + 4, EVIDENCE);
      if (proof) return proof;
    }
    if (!COPULAS.has(stem(place))) continue;
    if (stem(place + 1) === 'make' && stem(place + 2) === 'up') return tokens[place + 1]?.form ?? null;
    const negated = NEGATORS.has(stem(place + 1)) && !FALSE_AFTER.has(stem(place + 2));
    if (negated && TRUE_AFTER.has(stem(place + 2))) return tokens[place + 2]?.form ?? null;
    const judged = negated ? null : within(place + 1, place + 1 + (isSaying ? JUDGEMENT : 3), FALSE_AFTER);
    if (judged && !NEGATORS.has(stem(place + 1))) return judged;
  }
  return null;
}
