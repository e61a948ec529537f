import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PopupEntry } from './PopupEntry';
import type { PopupFinding, ShowMention } from './popup-view';
import { t } from './t';

type PopupFindingsProps = {
  /** The claims of the page, in page order. */
  findings: readonly PopupFinding[];
  /** The day the page's article was written; `null` if it does not say so. */
  article: string | null;
  /** The claim to open and go to at first. */
  openId: string | null;
  /** Address of the record; a claim's own address is this and its id. */
  recordUrl: string;
  /** The reader goes to a phrase on the page. */
  onJump: ShowMention;
  /** What follows them. */
  children?: ComponentChildren;
};

/** The claims of the page, one open at a time; denied ones apart. */
export function PopupFindings({ findings, article, openId, recordUrl, onJump, children }: PopupFindingsProps) {
  const stated = findings.filter(({ stance }) => stance !== 'rejects');
  const rejected = findings.filter(({ stance }) => stance === 'rejects');
  const wanted = [...stated, ...rejected].find(({ claim }) => claim.id === openId);
  const [opened, setOpened] = useState(wanted && entryKey(wanted));

  const entry = (finding: PopupFinding, number: number | null) => {
    const key = entryKey(finding);
    return (
      <PopupEntry
        key={key}
        finding={finding}
        article={article}
        number={number}
        open={key === opened}
        arrive={finding === wanted}
        recordUrl={`${recordUrl}#${finding.claim.id}`}
        onToggle={(open) => setOpened((now) => (open ? key : now === key ? undefined : now))}
        onJump={onJump}
      />
    );
  };

  return (
    <div class="scroll">
      {stated.length > 0 && (
        <ol class="claims" aria-label={t('popup.list')}>
          {stated.map((finding, at) => entry(finding, at + 1))}
        </ol>
      )}
      {rejected.length > 0 && (
        <section class="rejected">
          <h2 class="rejected-h">{t('popup.rejectedHeading')}</h2>
          <p>{t('popup.rejectedNote')}</p>
          <ul class="claims">{rejected.map((finding) => entry(finding, null))}</ul>
        </section>
      )}
      {children}
    </div>
  );
}

const entryKey = ({ claim, stance }: PopupFinding) => `${stance === 'rejects' ? 'rejects' : 'states'} ${claim.id}`;
