/** A day as a page writes it, in one of many forms. Forms that leave open which is the day and which the month are no dates. */

/** Longer texts are no dates, UTF-16 units. */
const LONGEST = 64;

/** `2024-02-04`, `2024-02-04T10:00:00Z`, `2024/02/04 10:00`, `20240204`, `20240204T1000`. */
const YEAR_FIRST = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?=$|[T\s])/;
/** `4 February 2024`, `Sun, 04 Feb 2024 10:00:00 GMT`. */
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
/** `February 4, 2024`, `Sunday, Feb. 4, 2024`. */
const MONTH_FIRST = /^(?:[a-z]{3,9},\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const EARLIEST = 1990;
const DAY = 86_400_000;

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function parts(text: string): [year: number, month: number, day: number] | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return [Number(first[1]), Number(first[3]), Number(first[4])];
  const second = DAY_FIRST.exec(text);
  if (second) return [Number(second[3]), monthOf(second[2] ?? ''), Number(second[1])];
  const third = MONTH_FIRST.exec(text);
  if (third) return [Number(third[3]), monthOf(third[1] ?? ''), Number(third[2])];
  return null;
}

/**
 * The day that a text names, as the writer's clock had it: `2024-02-04T23:30:00-05:00` is 4 February.
 * @param now milliseconds; a day after the one that follows it is not believed, nor one before 1990
 * @returns ISO date of a day; `null` when the text names none that can be believed
 */
export function writtenDate(text: unknown, now: number): string | null {
  if (typeof text !== 'string' || text.length > LONGEST * 4) return null;
  const short = text.trim();
  const found = short.length <= LONGEST ? parts(short) : null;
  if (!found) return null;
  const [year, month, day] = found;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < EARLIEST || time > now + DAY) return null;
  return date.toISOString().slice(0, 10);
}
