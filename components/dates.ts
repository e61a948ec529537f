import { words } from './words';

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

const formatters = FORMATS.map((format) => new Intl.DateTimeFormat(words.locale, { ...format, timeZone: 'UTC' }));

/** `2020-01-08` as `8 Jan 2020`, `2020-01` as `Jan 2020`, `2020` as `2020`, in every time zone. */
export function formatDate(iso: string): string {
  const [year = NaN, month = 1, day = 1] = iso.split('-').map(Number);
  const formatter = formatters[iso.split('-').length - 1];
  const time = Date.UTC(year, month - 1, day);
  return formatter && Number.isFinite(time) ? formatter.format(time) : iso;
}
