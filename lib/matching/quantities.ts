/** Quantities in a sentence: “more than a dozen missiles”, “$150bn”, “a hundred and ten troops”. */
import { isMonth } from './months';
import type { Occurrence } from './terms-in';
import { stemSet, type Token } from './tokens';

export interface Quantity extends Occurrence {
  /** Least and most value that the words allow. */
  from: number;
  to: number;
  /** Set when the figure is a year. */
  year: number | null;
}

const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

/** “dozens of”, “hundreds of”: at least two of them. */
const PLURALS = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
]);

/** Whether a form can be the number of a quantity. */
export const isCount = (form: string) => /^\d/.test(form) || form === 'one' || SCALES.has(form) || PLURALS.has(form);

const NUMBER = /^\d+(?:\.\d+)?$/;
const NO_COUNT = /^(?:not|no|any|every|each|the|that|this|which|single)$/;
const CURRENCY = /^(?:dollar|pound|euro)$/;
const AT_LEAST =
  /(?:more than|over|at least|upwards? of|exceeding|above|in excess of|not less than|no fewer than|no less than)$/;
const AT_MOST = /(?:fewer than|less than|under|up to|at most|below|no more than)$/;
const OR_MORE = /^(?:plus|or more|odd)\b/;
const ROUGH = /^(?:about|around|roughly|nearly|almost|approximately|virtually|some)$/;
/** “about 80” may be a tenth off. */
const ROUGHLY = 0.1;
/** Who knows of more than twice as many does not say “more than”; who knows of ten times as many, not “dozens”. */
const OPEN = 2;
const OPEN_PLURAL = 10;

/** Every quantity among the tokens from `start` up to, not including, `end`; years are marked as such. */
export function quantitiesIn(tokens: readonly Token[], start: number, end: number, text: string): Quantity[] {
  const form = (place: number) => (place >= start && place < end ? (tokens[place] as Token).form : '');
  const found: Quantity[] = [];
  for (let place = start; place < end; place += 1) {
    const plural = PLURALS.get(form(place));
    const figure = NUMBER.test(form(place));
    const scale = SCALES.get(form(place));
    if (form(place) === 'one' && !SCALES.has(form(place + 1))) {
      // “not one missile”, “that one”, “one of them” count nothing.
      if (NO_COUNT.test(form(place - 1)) || form(place + 1) === 'of') continue;
      found.push({ first: place, last: place, from: 1, to: 1, year: null });
      continue;
    }
    if (plural === undefined && !figure && scale === undefined) continue;
    if (figure && isMonth(form(place - 1)) && Number(form(place)) <= 31) continue;
    let first = place;
    let value = plural ?? (figure ? Number(form(place)) : (scale as number));
    if (scale !== undefined && /^(?:a|an|one)$/.test(form(place - 1))) first -= 1;
    while (plural === undefined && SCALES.has(form(place + 1))) {
      place += 1;
      value *= SCALES.get(form(place)) as number;
    }
    if (form(place) === 'dozen' && form(first - 1) === 'half') {
      first -= 1;
      value /= 2;
    }
    const said = [form(first - 3), form(first - 2), form(first - 1)].join(' ').trim();
    const next = `${form(place + 1)} ${form(place + 2)}`;
    const open = AT_LEAST.test(said) || OR_MORE.test(next);
    const rough = ROUGH.test(form(first - 1)) ? ROUGHLY : 0;
    found.push({
      first,
      last: place,
      from: AT_MOST.test(said) ? 0 : value * (1 - rough),
      to: AT_MOST.test(said) ? value : value * (plural ? OPEN_PLURAL : open ? OPEN : 1 + rough),
      year: yearOf(tokens[place] as Token, first === place && figure && !CURRENCY.test(form(place - 1)), text),
    });
  }
  return found;
}

/** Four digits from 1900 to 2099, without comma, currency or scale. */
function yearOf({ start, end }: Token, bare: boolean, text: string): number | null {
  const raw = text.slice(start, end);
  return bare && /^(?:19|20)\d\d$/.test(raw) ? Number(raw) : null;
}

/** A unit stands within so many tokens after its number, or right before it: “16 Iranian missiles”, “$16”. */
const UNIT_WITHIN = 4;

/** After these comes another thing than the one that was counted: “16 missiles at bases”. */
const ANOTHER = stemSet('at in on after before from with by to for that who which and or as when');

/** The unit of a quantity, among the places where units stand. */
export function unitOf(
  { first, last }: Quantity,
  units: readonly Occurrence[],
  tokens: readonly Token[],
  text: string,
): Occurrence | null {
  const reaches = (unit: number) => {
    for (let place = last + 1; place <= unit; place += 1) {
      if (ANOTHER.has((tokens[place] as Token).stem)) return false;
      if (/[^\s-]/.test(text.slice(tokens[place - 1]?.end, tokens[place]?.start))) return false;
    }
    return true;
  };
  const fits = (unit: Occurrence) =>
    unit.last === first - 1 || (unit.first > last && unit.first - last <= UNIT_WITHIN && reaches(unit.first));
  return units.find(fits) ?? null;
}
