import { ClaimLink } from './ClaimLink';
import type { Looked, RecordAnswer } from './record-answer';
import { plural, t } from './t';

type CheckResultsProps = {
  /** The words that are compared with the record. */
  words: string;
  /** What the record holds of them. */
  answer: Looked<RecordAnswer>;
  /** Address of the record; a claim's own address is this, `#`, and its id. */
  recordUrl: string;
  /** Whether claims open in a tab of their own. */
  newTab: boolean;
  /** The reader asks again. */
  onRetry: () => void;
};

/** Words of the reader's choice, and what is on record of them: stated or denied first, then near ones. */
export function CheckResults({ words, answer, recordUrl, newTab, onRetry }: CheckResultsProps) {
  return (
    <>
      <blockquote class="check-words" dir="auto">
        {words}
      </blockquote>
      <div role="status">{answer === 'looking' ? <p>{t('popup.looking')}</p> : headingOf(answer)}</div>
      {answer === 'failed' && (
        <>
          <p>
            {t('popup.workerErrorNote')} {t('popup.workerErrorThen')}
          </p>
          <p>
            <button type="button" class="btn btn-main" onClick={onRetry}>
              {t('tryAgain')}
            </button>
          </p>
        </>
      )}
      {typeof answer === 'object' && (
        <>
          <ul class="claim-links">
            {answer.matches.map(({ claim, exact, stance }) => (
              <ClaimLink key={claim.id} claim={claim} href={`${recordUrl}#${claim.id}`} newTab={newTab}>
                <span class="in-words">
                  <q dir="auto">{exact}</q> {t(`receipt.${stance}`)}
                </span>
              </ClaimLink>
            ))}
          </ul>
          {answer.near.length > 0 && (
            <section>
              <h2>{t('popup.near')}</h2>
              <p class="check-note">{t('popup.nearNote')}</p>
              <ul class="claim-links">
                {answer.near.map((claim) => (
                  <ClaimLink key={claim.id} claim={claim} href={`${recordUrl}#${claim.id}`} newTab={newTab} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}

function headingOf(answer: RecordAnswer | 'failed') {
  if (answer === 'failed') return <h2>{t('popup.workerError')}</h2>;
  if (answer.matches.length > 0) return <h2>{plural('popup.exact', answer.matches.length)}</h2>;
  if (answer.near.length > 0) return null;
  return (
    <>
      <h2>{t('popup.nothing')}</h2>
      <p class="check-note">{t('popup.nothingNote')}</p>
    </>
  );
}
