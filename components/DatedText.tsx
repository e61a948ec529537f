import { When } from './When';

const ISO_DAY = /\b(\d{4}-\d{2}-\d{2})\b/;

type DatedTextProps = {
  /** Text from a record that may hold ISO days, such as `Trump tweet, 2020-01-04`. */
  text: string;
};

/** Text from a record, with the days in it written the way readers write them. */
export function DatedText({ text }: DatedTextProps) {
  return <>{text.split(ISO_DAY).map((part) => (ISO_DAY.test(part) ? <When date={part} /> : part))}</>;
}
