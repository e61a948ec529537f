import { Icon } from './Icon';
import type { PopupFinding } from './popup-view';
import { formatNumber, plural, t } from './t';

type PopupPhraseProps = {
  /** The phrase, and how often it is on the page. */
  finding: PopupFinding;
  /** Its number in page order; null for a phrase that is not highlighted, to which there is no jump. */
  number: number | null;
  /** The reader goes to the phrase on the page. */
  onJump: (claimId: string) => void;
};

/** The words of the page that state or deny the claim, and the way to them. */
export function PopupPhrase({ finding, number, onJump }: PopupPhraseProps) {
  return (
    <div class={number === null ? 'phrase' : 'phrase is-marked'}>
      <div>
        <p class="lab">
          {number === null || finding.count === 1
            ? t('popup.onThisPage')
            : plural('popup.onThisPageTimes', finding.count)}
        </p>
        <q>{finding.exact}</q>
      </div>
      {number !== null && (
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('popup.jumpTo', [formatNumber(number)])}
          title={t('popup.jump')}
          onClick={() => onJump(finding.claim.id)}
        >
          <Icon name="jump" />
        </button>
      )}
    </div>
  );
}
