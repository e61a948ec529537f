import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { CopyField } from './CopyField';
import { Icon } from './Icon';
import { matchReport } from './match-report';
import type { Phrase } from './phrase';
import { ShareContext } from './share-tools';
import { formatNumber, t } from './t';

type CardHiddenProps = {
  claim: Claim;
  /** The phrase that was hidden. */
  phrase: Phrase;
  /** How many matches stay hidden at most, if another one had to make room; else null. */
  most: number | null;
  /** The reader shows the match again. Rejects where the browser does not keep that. */
  onUndo: () => Promise<void>;
};

/** What the card says once its match is hidden: a way back, and a report for those who want to give one. */
export function CardHidden({ claim, phrase, most, onUndo }: CardHiddenProps) {
  const tools = useContext(ShareContext);
  const [withAddress, setWithAddress] = useState(false);
  const [failed, setFailed] = useState(false);
  const says = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => says.current?.focus(), []);
  if (!tools) return null;
  const { edition, address } = tools;
  return (
    <div class="card-in view">
      <div class="view-says">
        <p ref={says} tabIndex={-1}>
          {t('share.hidden')}
        </p>
        <button type="button" class="btn" onClick={() => onUndo().catch(() => setFailed(true))}>
          {t('share.undo')}
        </button>
      </div>
      {failed && <p role="alert">{t('share.notUndone')}</p>}
      {most !== null && <p class="view-note">{t('share.mostHidden', [formatNumber(most)])}</p>}
      <details class="why">
        <summary>
          {t('share.report')}
          <Icon name="chevron" />
        </summary>
        <p class="view-note">{t('share.reportNote')}</p>
        <CopyField
          label={t('share.reportText')}
          action={t('share.copyReport')}
          text={matchReport({ claim, phrase, edition, address: withAddress ? address : null })}
          rows={9}
          withAddress={withAddress}
          onWithAddress={setWithAddress}
        />
      </details>
    </div>
  );
}
