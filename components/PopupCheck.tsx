import { CheckResults } from './CheckResults';
import { Icon } from './Icon';
import type { PopupActions, PopupState } from './popup-view';
import { t } from './t';

type PopupCheckProps = Pick<PopupActions, 'onBack' | 'onRetry'> & {
  /** The words, and what the record holds of them. */
  view: Extract<PopupState, { kind: 'check' }>;
  /** Address of the record. */
  recordUrl: string;
};

/** Words that the reader selected or typed, compared with the record. */
export function PopupCheck({ view: { words, from, answer }, recordUrl, onBack, onRetry }: PopupCheckProps) {
  return (
    <div class="check scroll">
      <p>
        <button type="button" class="btn btn-bare back" onClick={onBack}>
          <Icon name="previous" />
          {t('popup.back')}
        </button>
      </p>
      <h1>{from === 'selection' ? t('popup.checkHeading') : t('popup.searchHeading')}</h1>
      <CheckResults words={words} answer={answer} recordUrl={recordUrl} newTab onRetry={onRetry} />
    </div>
  );
}
