import { formatDate } from './dates';

type WhenProps = {
  /** ISO date; the day, or day and month, may be missing. */
  date: string;
};

/** A date, for readers and for machines. */
export function When({ date }: WhenProps) {
  return (
    <time dateTime={date} dir="auto">
      {formatDate(date)}
    </time>
  );
}
