import { useLayoutEffect, useRef } from 'preact/hooks';
import { AccountList } from './AccountList';
import { ClaimTime } from './ClaimTime';
import { CopyControl } from './CopyControl';
import { claimantNames } from './claimants';
import { Icon } from './Icon';
import { PopupPhrase } from './PopupPhrase';
import type { PopupFinding, ShowMention } from './popup-view';
import { Receipt } from './Receipt';
import { RelationRow } from './RelationRow';
import { t } from './t';
import { When } from './When';

type PopupEntryProps = {
  /** The claim and the phrase that states or denies it. */
  finding: PopupFinding;
  /** The day the page's article was written; `null` if it does not say so. */
  article: string | null;
  /** Its number in page order; null where claims are not counted. */
  number: number | null;
  /** Whether its accounts are shown. */
  open: boolean;
  /** Bring it into view and give it the focus when it first appears. */
  arrive: boolean;
  /** Address of this claim in the record. */
  recordUrl: string;
  /** The reader opens or closes it. */
  onToggle: (open: boolean) => void;
  /** The reader goes to the phrase on the page. */
  onJump: ShowMention;
};

/** One claim of the page: in a line, or opened with its accounts. */
export function PopupEntry({ finding, article, number, open, arrive, recordUrl, onToggle, onJump }: PopupEntryProps) {
  const { claim } = finding;
  const summary = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!arrive) return;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'start' });
  }, []);
  const Title = number === null ? 'h3' : 'h2';
  const made = claim.appearances[0]?.date;
  return (
    <li class="claim" data-claim={claim.id}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary ref={summary}>
          <span class="n num" aria-hidden="true">
            {number}
          </span>
          <span class="tx">
            <Title lang="en" dir="auto">
              {claim.claim}
            </Title>
            <span class="who">
              <bdi lang="en">{claimantNames(claim.claimants)}</bdi>
              {made && (
                <>
                  {t('comma')}
                  <When date={made} />
                </>
              )}
            </span>
            <RelationRow accounts={claim.accounts} />
          </span>
          <Icon name="chevron" />
        </summary>
        <div class="open">
          <PopupPhrase finding={finding} number={number} onJump={onJump} />
          <ClaimTime claim={claim} article={article} />
          <p class="blk-h">{t('accountsHeading')}</p>
          <AccountList accounts={claim.accounts} parts={claim.parts} article={article} folded />
          <Receipt phrase={finding} />
          <div class="acts">
            <CopyControl claim={claim} phrase={finding} />
            <a class="btn" href={recordUrl} target="_blank" rel="noopener noreferrer">
              {t('fullRecord')}
            </a>
          </div>
        </div>
      </details>
    </li>
  );
}
