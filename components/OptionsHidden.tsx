import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isolate, t } from './t';

/** A match that the reader hid. */
export type HiddenPhrase = {
  claimId: string;
  /** The words, in lower case and without signs, as they are compared. */
  phrase: string;
  /** The claim they were taken for; null when it is not on record any more. */
  claim: string | null;
};

type OptionsHiddenProps = {
  hidden: readonly HiddenPhrase[];
  /** The reader shows a match again. */
  onShowAgain: (hidden: HiddenPhrase) => void;
};

/** The matches that the reader called wrong. */
export function OptionsHidden({ hidden, onShowAgain }: OptionsHiddenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState<{ phrase: string; at: number } | null>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone: the focus goes to the one in its place.
    if (!shown || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[Math.min(shown.at, buttons.length - 1)] ?? heading.current)?.focus();
  }, [hidden, shown]);
  return (
    <section class="sec hidden-matches" id="hidden">
      <h2 tabIndex={-1} ref={heading}>
        {t('share.hiddenHeading')}
      </h2>
      <p class="lede">{hidden.length > 0 ? t('share.hiddenNote') : t('share.hiddenNone')}</p>
      {hidden.length > 0 && (
        <ul class="group" ref={list}>
          {hidden.map((one, at) => (
            <li class="row row-end" key={`${one.claimId} ${one.phrase}`}>
              <div lang="en">
                <span class="t" dir="auto">
                  {one.phrase}
                </span>
                <span class="s" dir="auto">
                  {one.claim ?? one.claimId}
                </span>
              </div>
              <button
                type="button"
                class="btn"
                aria-label={t('share.showAgainPhrase', [isolate(one.phrase)])}
                onClick={() => {
                  setShown({ phrase: one.phrase, at });
                  onShowAgain(one);
                }}
              >
                {t('share.showAgain')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hidden-says" role="status">
        {shown &&
          !hidden.some(({ phrase }) => phrase === shown.phrase) &&
          t('share.shownAgain', [t('quoted', [shown.phrase])])}
      </p>
    </section>
  );
}
