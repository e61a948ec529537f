/** Guards of a claim: what in a sentence says that another number, another year or another event is spoken of. */
import type { MatchIndex } from './index-format';
import type { GroupsMatch, Sentence } from './match-groups';
import { monthsIn } from './months';
import { unitOf } from './quantities';
import { stemSet } from './tokens';

/** The words that cancel a match of the claim in this sentence; `null` for none. */
export function conflictOf(claim: number, sentence: Sentence, index: MatchIndex): string | null {
  return (
    yearConflict(claim, sentence, index) ??
    monthConflict(claim, sentence, index) ??
    numberConflict(claim, sentence, index)
  );
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

/** The sentence names months of the event's years, or months without a year, and none of them is the event's. */
function monthConflict(claim: number, { block, from, to }: Sentence, index: MatchIndex): string | null {
  const own = index.claimMonths.subarray(index.claimMonthStart[claim], index.claimMonthStart[claim + 1]);
  if (own.length === 0) return null;
  const fits = (month: number, year: number | null) =>
    own.some((one) => one % 12 === month && (year === null || Math.floor(one / 12) === year));
  const concerns = (year: number | null) => year === null || own.some((one) => Math.floor(one / 12) === year);
  const named = monthsIn(block.tokens, from, to);
  if (named.some(({ month, year }) => fits(month, year))) return null;
  const other = named.find(({ year }) => concerns(year));
  return other ? `month ${other.month + 1}` : null;
}

/** The sentence gives another value in a unit for which the claim has one. */
function numberConflict(claim: number, sentence: Sentence, index: MatchIndex): string | null {
  const end = index.claimNumberStart[claim + 1] as number;
  for (let at = index.claimNumberStart[claim] as number; at < end; at += 1) {
    const number = index.claimNumbers[at] as number;
    const units = sentence.terms.of((index.numberUnit[number] as number) - 1);
    if (units.length === 0) continue;
    const { tokens, text } = sentence.block;
    const given = sentence
      .quantities()
      .filter((quantity) => quantity.year === null && unitOf(quantity, units, tokens, text));
    const fits = given.some(
      ({ from, to }) => to >= (index.numberFrom[number] as number) && from <= (index.numberTo[number] as number),
    );
    const [first] = given;
    if (first && !fits) {
      return text.slice(tokens[first.first]?.start, tokens[first.last]?.end);
    }
  }
  return null;
}

/** Words for people and their houses, whose owner a demonym names: “80 Iraqi soldiers”. */
const OWNED = stemSet(
  'soldier troop serviceman servicemen servicewomen personnel casualty fatality embassy contractor',
);

/** Between a subject and its verb. */
const AUXILIARIES = stemSet(
  'be have do will would can could may might shall should also then later once again now reportedly',
);

/**
 * Somebody else stands where the wording wants its own: as the subject right before the act (“Hezbollah fired”), or as
 * owner of the people that were matched (“80 Iraqi soldiers”).
 */
export function entityConflict(form: number, match: GroupsMatch, sentence: Sentence, index: MatchIndex): string | null {
  const parties = sentence.terms.of((index.parties[0] ?? 0) - 1);
  if (parties.length === 0) return null;
  const { tokens, text } = sentence.block;
  const stem = (place: number) => tokens[place]?.stem ?? '';
  const own = new Set<number>();
  const claim = index.formClaim[form] as number;
  const pools = [index.claimParties[claim] as number];
  for (let group = index.formStart[form] as number; group < (index.formStart[form + 1] as number); group += 1) {
    pools.push(index.groupPool[group] as number);
  }
  for (const pool of pools) for (const { last } of sentence.terms.of(pool - 1)) own.add(last);
  const strangerBefore = (place: number) => parties.find(({ last }) => last === place - 1 && !own.has(last));
  const actor = match.filled.find(({ slot }) => slot === 'actor');
  const act = match.filled.find(({ slot }) => slot === 'act');
  for (const place of match.places) {
    const other = OWNED.has(stem(place)) ? strangerBefore(place) : undefined;
    if (other) return text.slice(tokens[other.first]?.start, tokens[other.last]?.end);
  }
  if (!actor || !act || actor.last >= act.first) return null;
  let place = act.first;
  while (place > actor.last && (AUXILIARIES.has(stem(place - 1)) || /ly$/.test(tokens[place - 1]?.form ?? '')))
    place -= 1;
  const subject = strangerBefore(place);
  const article = subject && stem(subject.first - 1) === 'the' ? 1 : 0;
  if (!subject || subject.first <= actor.last || PREPOSITIONS.has(stem(subject.first - 1 - article))) return null;
  return text.slice(tokens[subject.first]?.start, tokens[subject.last]?.end);
}

const PREPOSITIONS = stemSet('of in on at to for with by against from near over into inside outside across');
