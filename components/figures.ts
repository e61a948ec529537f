/** Figures short enough for a drawing. */
import { language } from './t';

const LONG = 100_000;
const formats = new Map<string, [plain: Intl.NumberFormat, compact: Intl.NumberFormat]>();

/** `109`, `4,744.5`, `98,599`; from a hundred thousand on `1.65tn`, as the language has it. */
export function formatFigure(value: number): string {
  const { tag } = language();
  const known = formats.get(tag) ?? [
    new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
    new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 2 }),
  ];
  formats.set(tag, known);
  return known[value >= LONG ? 1 : 0].format(value);
}
