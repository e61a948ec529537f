import { CheckResults } from './CheckResults';
import type { Looked, RecordAnswer } from './record-answer';
import { t } from './t';

type RecordCheckProps = {
  /** The words, and what the record holds of them; null when they are not there any more. */
  checked: { words: string; answer: Looked<RecordAnswer> } | null;
  /** The reader asks again. */
  onRetry: () => void;
};

/** Selected words, compared with the record, in the place of a claim. */
export function RecordCheck({ checked, onRetry }: RecordCheckProps) {
  return (
    <article class="check record-check">
      <h1>{checked ? t('popup.checkHeading') : t('popup.gone')}</h1>
      {checked ? (
        <CheckResults {...checked} recordUrl="" newTab={false} onRetry={onRetry} />
      ) : (
        <p class="check-note">{t('popup.goneNote')}</p>
      )}
    </article>
  );
}
