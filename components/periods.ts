/** Dates of which the day, or day and month, may be unknown, as the days they may mean. */

const DAY = 86_400_000;

/** First and last day, ISO. */
export type Period = { first: string; last: string };

const pad = (value: number) => String(value).padStart(2, '0');

/** The days that an ISO date may mean: `2020-02` is 1 to 29 February. */
export function periodOf(iso: string): Period {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (day !== undefined) return { first: iso, last: iso };
  if (month === undefined) return { first: `${iso}-01-01`, last: `${iso}-12-31` };
  return { first: `${iso}-01`, last: `${iso}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}` };
}

/** The middle of a period, in days since 1970. */
export function middleOf({ first, last }: Period): number {
  return (Date.parse(first) + Date.parse(last)) / 2 / DAY;
}

/** How something stands to an article in time. `unclear`: the dates do not tell. */
export type Timing = 'then' | 'after' | 'unclear';

/** Whether something was there when an article was written; of the same day counts as there. */
export function timingOf(asOf: string, article: string): Timing {
  const own = periodOf(asOf);
  const written = periodOf(article);
  if (own.last <= written.first) return 'then';
  return own.first > written.last ? 'after' : 'unclear';
}

/** Those that may be the latest: no other is surely later. */
export function latestOf<Dated extends { asOf: string }>(all: readonly Dated[]): Dated[] {
  const begun =
    all
      .map(({ asOf }) => periodOf(asOf).first)
      .sort()
      .at(-1) ?? '';
  return all.filter(({ asOf }) => periodOf(asOf).last >= begun);
}

/** In order of first day; the less exact first. */
export const inTime = (a: { asOf: string }, b: { asOf: string }): number => {
  const [one, other] = [periodOf(a.asOf), periodOf(b.asOf)];
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  return one.last === other.last ? 0 : one.last > other.last ? -1 : 1;
};
