import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { t } from './t';

type CardFootProps = {
  /** The reader calls the match wrong. Rejects where the browser does not keep that. */
  onWrongMatch: () => Promise<void>;
  /** The reader wants to copy. */
  onCopy: () => void;
  /** The button for copying. */
  copyButton: Ref<HTMLButtonElement>;
  /** The reader asks for this claim in the record. */
  onFullRecord: () => void;
};

/** The foot of the card: what can be done with the match and the claim. */
export function CardFoot({ onWrongMatch, onCopy, copyButton, onFullRecord }: CardFootProps) {
  const [failed, setFailed] = useState(false);
  const hide = () => {
    setFailed(false);
    onWrongMatch().catch(() => setFailed(true));
  };
  return (
    <>
      {failed && (
        <p class="foot-says" role="alert">
          {t('share.notHidden')}
        </p>
      )}
      <button type="button" class="btn btn-bare foot-start" onClick={hide}>
        {t('share.wrongMatch')}
      </button>
      <button type="button" class="btn btn-bare" ref={copyButton} onClick={onCopy}>
        {t('share.copy')}
      </button>
      <button type="button" class="btn" onClick={onFullRecord}>
        {t('fullRecord')}
      </button>
    </>
  );
}
