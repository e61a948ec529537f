/** Edits that turn a statement into another one: negated, with another number, with another party. */

import { isMonth } from '../lib/matching/months';
import { REPORTING } from '../lib/matching/stance-cues';
import { type Aliases, stemsOf } from '../lib/matching/symbols';
import { type Token, tokenize } from '../lib/matching/tokens';

export interface Edit {
  type: 'negation' | 'number' | 'party';
  text: string;
}

const AUXILIARY =
  /\b(was|were|is|are|has|had|have|will|would|could|can|did|does|do|should)\b(?! not|n['’]t| (?:just|only|simply)\b)/i;

/** Names that stand in no record. */
const STRANGER = 'Norway';

/**
 * Every edit that fits a wording.
 * @param claim the claim's own sentence; the party that it names first is the one that is swapped
 */
export function editsOf(text: string, claim: string, aliases: Aliases): Edit[] {
  const edits: Edit[] = [{ type: 'negation', text: `It is not true that ${text}` }];
  if (AUXILIARY.test(text)) edits.push({ type: 'negation', text: text.replace(AUXILIARY, '$1 not') });
  const tokens = tokenize(text);
  const isDay = (place: number) =>
    Number(tokens[place]?.form) <= 31 && [place - 1, place + 1].some((at) => isMonth(tokens[at]?.form ?? ''));
  /** Part of a name: “Covid-19”, “Apollo-11”. */
  const isName = ({ start }: Token) => /\p{L}-$/u.test(text.slice(0, start));
  /** The lower end of a range: “between three and five million”. */
  const isLower = (place: number) =>
    /^\s*(?:[-–]|and|to|or)\s*$/.test(text.slice(tokens[place]?.end, tokens[place + 1]?.start)) ||
    (/^(?:and|to|or)$/.test(tokens[place + 1]?.form ?? '') && /^\d/.test(tokens[place + 2]?.form ?? ''));
  const number = tokens.find(
    (token, place) => /^\d+(?:\.\d+)?$/.test(token.form) && !isDay(place) && !isName(token) && !isLower(place),
  );
  if (number) edits.push({ type: 'number', text: replaced(text, [number], otherNumber(number.form)) });
  const swapped = swapParty(text, claim, aliases);
  if (swapped !== text) edits.push({ type: 'party', text: swapped });
  return edits;
}

/** Another year for a year, another amount for an amount. */
function otherNumber(form: string): string {
  const value = Number(form);
  return String(/^(?:19|20)\d\d$/.test(form) ? value - 7 : value * 3 + 7);
}

function replaced(text: string, places: readonly Pick<Token, 'start' | 'end'>[], by: string): string {
  let out = '';
  let end = 0;
  for (const place of places) {
    out += text.slice(end, place.start) + by;
    end = place.end;
  }
  return out + text.slice(end);
}

/** The text with one party replaced wherever it stands. */
function swapParty(text: string, claim: string, aliases: Aliases): string {
  const parties = (aliases.parties ?? []).map((name) => (aliases[name.slice(1)] ?? []).map(stemsOf));
  const first = mentions(tokenize(claim), parties)[0];
  const tokens = tokenize(text);
  // “the Pentagon” and “four Americans” leave no place for a bare name.
  const hasPlace = ({ start }: { start: number }) =>
    !/^(?:the|an?|of|\d+)$/.test(tokens.findLast(({ end }) => end <= start)?.form ?? '');
  const own = first ? mentions(tokens, [first.party]).filter(hasPlace) : [];
  // “Iranian media say” is swapped without a change of what is said.
  const reports = own.some(({ end }) => {
    const after = tokens.findIndex(({ start }) => start >= end);
    return after >= 0 && tokens.slice(after, after + 2).some(({ stem }) => REPORTING.has(stem));
  });
  return reports ? text : replaced(text, own, STRANGER);
}

type Party = readonly (readonly string[])[];

/** Where parties are named, in order. */
function mentions(tokens: readonly Token[], parties: readonly Party[]): { start: number; end: number; party: Party }[] {
  const found = [];
  for (let place = 0; place < tokens.length; place += 1) {
    for (const party of parties) {
      const lengths = party.map((term) =>
        term.every((stem, step) => tokens[place + step]?.stem === stem) ? term.length : 0,
      );
      const length = Math.max(0, ...lengths);
      const last = tokens[place + length - 1];
      if (length === 0 || !last) continue;
      found.push({ start: (tokens[place] as Token).start, end: last.end, party });
      place += length - 1;
      break;
    }
  }
  return found;
}
