import { useId } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { Brand } from './Brand';
import { claimantNames } from './claimants';
import { Icon } from './Icon';
import { isolate, language, plural, t } from './t';

type RecapProps = {
  /** The claims of the article, in its order. */
  claims: readonly Claim[];
  /** The reader opens the card of a claim. */
  onOpen: (claimId: string) => void;
  /** The reader closes the panel. */
  onClose: () => void;
};

/** The quiet panel at the end of an article: its claims, each with a way to its card. */
export function Recap({ claims, onOpen, onClose }: RecapProps) {
  const titleId = useId();
  return (
    <section
      class="card recap"
      lang={language().tag}
      dir={language().direction}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="card-bar">
        <Brand />
        <button type="button" class="btn btn-icon" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="card-in">
        <h2 id={titleId}>{plural('options.recapHeading', claims.length)}</h2>
        <p class="said">{t('popup.note')}</p>
        <ol>
          {claims.map(({ id, claim, claimants }) => (
            <li key={id}>
              <button
                type="button"
                class="recap-claim"
                aria-label={t('options.recapOpen', [isolate(claim)])}
                onClick={() => onOpen(id)}
              >
                <span>
                  <span class="recap-text" lang="en" dir="auto">
                    {claim}
                  </span>
                  <span class="recap-who" lang="en" dir="auto">
                    {claimantNames(claimants)}
                  </span>
                </span>
                <Icon name="next" />
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
