/** Months that a sentence names: “on 8 January 2020”, “Sept. 14”, “in June 2025”. */
import type { Token } from './tokens';

const NAMES = 'january february march april may june july august september october november december'.split(' ');

/** Place of each name in the year, from 0; short forms too. */
const MONTHS = new Map(NAMES.flatMap((name, month) => [name, name.slice(0, 3)].map((form) => [form, month] as const)));
MONTHS.set('sept', 8);

export const isMonth = (form: string): boolean => MONTHS.has(form);

export interface Month {
  /** From 0. */
  month: number;
  year: number | null;
}

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** Months among the tokens from `start` up to, not including, `end`. Alone a name says nothing: “may”, “march”. */
export function monthsIn(tokens: readonly Token[], start: number, end: number): Month[] {
  const form = (place: number) => (place >= start && place < end ? (tokens[place] as Token).form : '');
  const found: Month[] = [];
  for (let place = start; place < end; place += 1) {
    const month = MONTHS.get(form(place));
    if (month === undefined) continue;
    const day = [place - 1, place + 1].some((at) => DAY.test(form(at)));
    const year = [place + 1, place + 2].map(form).find((text) => YEAR.test(text));
    if (day || year) found.push({ month, year: year ? Number(year) : null });
  }
  return found;
}
