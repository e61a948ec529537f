import { DatedText } from './DatedText';
import { Icon } from './Icon';
import type { Phrase } from './phrase';
import { words } from './words';

type ReceiptProps = {
  /** The phrase on the page and the wording it matched. */
  phrase: Phrase;
};

/** Why a phrase was matched with a claim, to be checked by the reader. */
export function Receipt({ phrase }: ReceiptProps) {
  const { receipt } = words;
  return (
    <details class="why">
      <summary>
        {receipt.heading}
        <Icon name="chevron" />
      </summary>
      <dl>
        <dt>{receipt.onThisPage}</dt>
        <dd>
          <q>{phrase.exact}</q>
        </dd>
        <dt>{receipt.onRecord}</dt>
        <dd>
          {phrase.wording === null ? receipt.noWording : <q>{phrase.wording}</q>}
          {phrase.where !== null && (
            <>
              , <DatedText text={phrase.where} />
            </>
          )}
        </dd>
        <dt>{receipt.reading}</dt>
        <dd>{receipt.stance[phrase.stance]}</dd>
      </dl>
    </details>
  );
}
