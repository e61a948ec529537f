import { ClaimLink } from './ClaimLink';
import { Icon } from './Icon';
import type { PopupAsked } from './popup-view';
import { t } from './t';

type PopupRelatedProps = Pick<PopupAsked, 'related'> & {
  /** Address of the record; a claim's own address is this, `#`, and its id. */
  recordUrl: string;
  /** The reader wants to see them; they are looked up only then. */
  onRelated: () => void;
};

/** Claims near what the page says it is about, folded away until asked for. */
export function PopupRelated({ related, recordUrl, onRelated }: PopupRelatedProps) {
  return (
    <details class="related" onToggle={(event) => event.currentTarget.open && related === null && onRelated()}>
      <summary>
        {t('popup.related')}
        <Icon name="chevron" />
      </summary>
      <div class="check" aria-live="polite">
        {(related === null || related === 'looking') && <p class="check-note">{t('popup.looking')}</p>}
        {related === 'failed' && (
          <p class="check-note">
            {t('popup.workerError')} {t('popup.workerErrorThen')}
          </p>
        )}
        {Array.isArray(related) && (
          <>
            <p class="check-note">{related.length > 0 ? t('popup.relatedNote') : t('popup.relatedNone')}</p>
            <ul class="claim-links">
              {related.map((claim) => (
                <ClaimLink key={claim.id} claim={claim} href={`${recordUrl}#${claim.id}`} newTab />
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
