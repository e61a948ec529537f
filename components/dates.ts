import { language } from './t';

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/**
 * By language. The calendar is the Gregorian in every language: of some events the record knows the month or the year
 * only, and another calendar has no name for those.
 */
const formatters = new Map<string, Intl.DateTimeFormat[]>();

function formattersOf(tag: string): Intl.DateTimeFormat[] {
  const known =
    formatters.get(tag) ??
    FORMATS.map((format) => new Intl.DateTimeFormat(tag, { ...format, calendar: 'gregory', timeZone: 'UTC' }));
  formatters.set(tag, known);
  return known;
}

/** `2020-01-08` as `8 Jan 2020`, `2020-01` as `Jan 2020`, `2020` as `2020`, in every time zone. */
export const formatDate = (iso: string): string => format(iso, iso.split('-').length - 1);

/** The same beside another date of its year: `2020-01-08` as `8 Jan`. Months and years keep the year. */
export const formatDay = (iso: string): string =>
  format(iso, iso.length === 10 ? FORMATS.length - 1 : iso.split('-').length - 1);

function format(iso: string, place: number): string {
  const [year = NaN, month = 1, day = 1] = iso.split('-').map(Number);
  const formatter = formattersOf(language().tag)[place];
  const time = Date.UTC(year, month - 1, day);
  return formatter && Number.isFinite(time) ? formatter.format(time) : iso;
}
