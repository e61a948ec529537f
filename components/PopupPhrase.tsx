import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import type { PopupFinding, ShowMention } from './popup-view';
import { formatNumber, plural, t } from './t';

type PopupPhraseProps = {
  /** The phrase, and how often it is on the page. */
  finding: PopupFinding;
  /** Its number in page order; null for a phrase that is not highlighted. */
  number: number | null;
  /** The reader goes to the phrase on the page, or looks at it from here. */
  onJump: ShowMention;
};

/** The words of the page that state or deny the claim, and the ways to each of them. */
export function PopupPhrase({ finding, number, onJump }: PopupPhraseProps) {
  const { claim, count, stance } = finding;
  const [shown, setShown] = useState<{ mention: number; exact: string } | null>(null);
  const mention = shown?.mention ?? 0;
  const show = (to: number, leave = false) => {
    const place = (to + count) % count;
    void onJump({ claimId: claim.id, denied: stance === 'rejects', mention: place }, leave).then((exact) => {
      if (exact !== null) setShown({ mention: place, exact });
    });
  };
  return (
    <div class={number === null ? 'phrase' : 'phrase is-marked'}>
      <p class="lab" role="status">
        {shown && count > 1
          ? t('popup.mention', [formatNumber(mention + 1), formatNumber(count)])
          : count > 1
            ? plural('popup.onThisPageTimes', count)
            : t('popup.onThisPage')}
      </p>
      <span class="ways">
        {count > 1 && (
          <>
            <IconButton icon="previous" label={t('popup.mentionPrevious')} onClick={() => show(mention - 1)} />
            <IconButton icon="next" label={t('popup.mentionNext')} onClick={() => show(shown ? mention + 1 : 0)} />
          </>
        )}
        <IconButton
          icon="jump"
          label={number === null ? t('popup.jumpDenied') : t('popup.jumpTo', [formatNumber(number)])}
          title={number === null ? t('popup.jumpDenied') : t('popup.jump')}
          onClick={() => show(mention, true)}
        />
      </span>
      <q dir="auto">{shown?.exact ?? finding.exact}</q>
      <p class="stance">{t(`receipt.${stance}`)}</p>
    </div>
  );
}

type IconButtonProps = {
  icon: 'previous' | 'next' | 'jump';
  label: string;
  title?: string;
  onClick: () => void;
};

function IconButton({ icon, label, title = label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="btn btn-icon" aria-label={label} title={title} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
