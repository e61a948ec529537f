import type { Cancels } from './cancels';
import { formatDate } from './dates';
import { formatFigure } from './figures';
import { filled, listed, SLOTS } from './filled';
import { plural, t } from './t';
import { termText } from './wording-text';

const TOLD = 8;

type ReceiptCancelsProps = {
  /** What the record asks to be absent. */
  cancels: Cancels;
};

/** What in the sentence would have cancelled a match. */
export function ReceiptCancels({ cancels: { words, years, months, numbers } }: ReceiptCancelsProps) {
  const [ONE, TWO] = SLOTS;
  const told = words.slice(0, TOLD).map(termText);
  const rest = words.slice(TOLD).map(termText);
  return (
    <ul>
      <li>{t('receipt.cancelDenial')}</li>
      {words.length > 0 && (
        <li>
          {filled(t('receipt.cancelWords', [ONE]), [listed(told)])}
          {rest.length > 0 && (
            <details class="why-rest">
              <summary>{plural('receipt.cancelMore', rest.length)}</summary>
              {listed(rest)}
            </details>
          )}
        </li>
      )}
      {years.length > 0 && (
        <li>{filled(t('receipt.cancelYears', [ONE]), [listed(years.map((year) => formatDate(String(year))))])}</li>
      )}
      {months.length > 0 && <li>{filled(t('receipt.cancelMonths', [ONE]), [listed(months.map(formatDate))])}</li>}
      {numbers.map(({ from, to, unit }) => (
        <li key={`${from} ${unit[0]}`}>
          {filled(t('receipt.cancelNumbers', [ONE, TWO]), [
            from === to ? formatFigure(from) : t('ladder.years', [formatFigure(from), formatFigure(to)]),
            listed(unit.slice(0, TOLD).map(termText)),
          ])}
        </li>
      ))}
    </ul>
  );
}
