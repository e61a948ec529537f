import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownClaim } from '../data/schema-pack';
import { AccountList } from './AccountList';
import { CardFoot } from './CardFoot';
import { CardFrame } from './CardFrame';
import { CardHidden } from './CardHidden';
import { CardInner } from './CardInner';
import { CardPager } from './CardPager';
import { Claimed } from './Claimed';
import { ClaimTime } from './ClaimTime';
import type { CardShare, CardView } from './card-view';
import { FromPack } from './FromPack';
import { Icon } from './Icon';
import type { ArticleDay } from './ladder';
import type { Phrase } from './phrase';
import { Receipt } from './Receipt';
import { ReportedHere, type ReportedPlace } from './ReportedHere';
import { t } from './t';

type ClaimCardProps = {
  /** The claim that the phrase states. */
  claim: ShownClaim;
  /** The phrase on the page and why it matched. */
  phrase: Phrase;
  /** The day the article was written; `null` if it does not say so. */
  article?: ArticleDay;
  /** Where the article itself carries an official account, and the way there. */
  reported?: { places: readonly ReportedPlace[]; onShow: (at: number) => void };
  /** Place of the phrase among those of the page, counted from 0, and how many there are. */
  position: { index: number; total: number };
  /** The reader asks for this claim in the record. No link: a page may not learn the record's address. */
  onFullRecord: () => void;
  /** The reader closes the card. */
  onClose: () => void;
  /** The reader asks for the claim before. */
  onPrevious: () => void;
  /** The reader asks for the claim after. */
  onNext: () => void;
  /** The reader asks for all claims of the page. */
  onShowAll: () => void;
  /** What stands in the middle. */
  view: CardView;
  /** The reader goes to another view. */
  onView: (view: CardView) => void;
  /** What can be handed on, and hiding the match. */
  share: CardShare;
  /** The reader follows the link that the phrase lies in; only for phrases in links. */
  onFollowLink?: () => void;
};

/** The card beside a phrase: the claim, who made it, and what official accounts say about it. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, phrase, article, reported, position, view, onView, share } = props;
  const { onFullRecord, onClose, onPrevious, onNext, onShowAll, onFollowLink } = props;
  const titleId = useId();
  const [mostHidden, setMostHidden] = useState<number | null>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const askButton = useRef<HTMLButtonElement>(null);
  const before = useRef(view);
  useLayoutEffect(() => {
    const opener = { copy: copyButton, ask: askButton, hidden: null, accounts: null }[before.current];
    if (view === 'accounts') opener?.current?.focus();
    before.current = view;
  }, [view]);
  const wrongMatch = async () => {
    setMostHidden(await share.onHide());
    onView('hidden');
  };
  const middle = view === 'accounts';
  return (
    <CardFrame
      labelledBy={titleId}
      onClose={onClose}
      bar={middle && <CardPager {...position} onPrevious={onPrevious} onNext={onNext} onShowAll={onShowAll} />}
      foot={
        middle && (
          <CardFoot
            onWrongMatch={wrongMatch}
            onCopy={() => onView('copy')}
            copyButton={copyButton}
            onFullRecord={onFullRecord}
          />
        )
      }
    >
      <div class="card-in" hidden={!middle} key={`${claim.id} ${position.index}`}>
        <h2 id={titleId} lang="en" dir="auto">
          {claim.claim}
        </h2>
        <Claimed claim={claim} />
        <FromPack pack={claim.pack} />
        {onFollowLink && (
          <div class="link-row">
            <span>{t('card.isLink')}</span>
            <button type="button" class="btn" onClick={onFollowLink}>
              {t('card.followLink')}
            </button>
          </div>
        )}
        {reported && <ReportedHere {...reported} />}
        <ClaimTime claim={claim} article={article} />
        <h3 class="card-h">{t('accountsHeading')}</h3>
        <AccountList accounts={claim.accounts} parts={claim.parts} article={article} folded />
        <Receipt phrase={phrase} />
        <button type="button" class="ask-row" ref={askButton} onClick={() => onView('ask')}>
          {t('share.ask')}
          <Icon name="next" />
        </button>
      </div>
      <CardInner
        view={view}
        claim={claim}
        phrase={phrase}
        sentence={share.sentence}
        onBack={() => onView('accounts')}
      />
      {view === 'hidden' && <CardHidden claim={claim} phrase={phrase} most={mostHidden} onUndo={share.onUndo} />}
    </CardFrame>
  );
}
