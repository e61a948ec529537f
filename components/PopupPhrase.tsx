import { Icon } from './Icon';
import type { PopupFinding } from './popup-view';
import { words } from './words';

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
  const { popup } = words;
  return (
    <div class={number === null ? 'phrase' : 'phrase is-marked'}>
      <div>
        <p class="lab">{popup.onThisPage(number === null ? 1 : finding.count)}</p>
        <q>{finding.exact}</q>
      </div>
      {number !== null && (
        <button
          type="button"
          class="btn btn-icon"
          aria-label={popup.jumpTo(number)}
          title={popup.jump}
          onClick={() => onJump(finding.claim.id)}
        >
          <Icon name="jump" />
        </button>
      )}
    </div>
  );
}
