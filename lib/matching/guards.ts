/** Guards of a claim: what in a sentence says that another number, another year or another event is spoken of. */
import type { MatchIndex } from './index-format';
import type { Sentence } from './match-groups';
import { unitOf } from './quantities';

/** The words that cancel a match of the claim in this sentence; `null` for none. */
export function conflictOf(claim: number, sentence: Sentence, index: MatchIndex): string | null {
  return yearConflict(claim, sentence, index) ?? numberConflict(claim, sentence, index);
}

/** The sentence names years, and none of them is one of the claim's. */
function yearConflict(claim: number, sentence: Sentence, index: MatchIndex): string | null {
  const from = index.claimYearStart[claim] as number;
  const to = index.claimYearStart[claim + 1] as number;
  if (from === to) return null;
  let other: string | null = null;
  for (const { year } of sentence.quantities()) {
    if (year === null) continue;
    for (let at = from; at < to; at += 1) if (index.claimYears[at] === year) return null;
    other ??= String(year);
  }
  return other;
}

/** The sentence gives another value in a unit for which the claim has one. */
function numberConflict(claim: number, sentence: Sentence, index: MatchIndex): string | null {
  const end = index.claimNumberStart[claim + 1] as number;
  for (let at = index.claimNumberStart[claim] as number; at < end; at += 1) {
    const number = index.claimNumbers[at] as number;
    const units = sentence.terms.of((index.numberUnit[number] as number) - 1);
    if (units.length === 0) continue;
    const given = sentence.quantities().filter((quantity) => quantity.year === null && unitOf(quantity, units));
    const fits = given.some(
      ({ from, to }) => to >= (index.numberFrom[number] as number) && from <= (index.numberTo[number] as number),
    );
    const [first] = given;
    if (first && !fits) {
      const { tokens, text } = sentence.block;
      return text.slice(tokens[first.first]?.start, tokens[first.last]?.end);
    }
  }
  return null;
}
