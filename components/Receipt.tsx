import { DatedText } from './DatedText';
import { Icon } from './Icon';
import type { Phrase } from './phrase';
import { t } from './t';

type ReceiptProps = {
  /** The phrase on the page and the wording it matched. */
  phrase: Phrase;
};

/** Why a phrase was matched with a claim, to be checked by the reader. */
export function Receipt({ phrase }: ReceiptProps) {
  return (
    <details class="why">
      <summary>
        {t('receipt.heading')}
        <Icon name="chevron" />
      </summary>
      <dl>
        <dt>{t('receipt.onThisPage')}</dt>
        <dd>
          <q>{phrase.exact}</q>
        </dd>
        <dt>{t('receipt.onRecord')}</dt>
        <dd>
          {phrase.wording === null ? t('receipt.noWording') : <q>{phrase.wording}</q>}
          {phrase.where !== null && (
            <>
              , <DatedText text={phrase.where} />
            </>
          )}
        </dd>
        <dt>{t('receipt.reading')}</dt>
        <dd>{t(`receipt.${phrase.stance}`)}</dd>
      </dl>
    </details>
  );
}
