import { useId } from 'preact/hooks';
import type { ShownClaim } from '../data/schema-pack';
import { AccountList } from './AccountList';
import { CardFrame } from './CardFrame';
import { CardPager } from './CardPager';
import { Claimed } from './Claimed';
import { FromPack } from './FromPack';
import type { Phrase } from './phrase';
import { Receipt } from './Receipt';
import { t } from './t';

type ClaimCardProps = {
  /** The claim that the phrase states. */
  claim: ShownClaim;
  /** The phrase on the page and why it matched. */
  phrase: Phrase;
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
  /** The reader follows the link that the phrase lies in; only for phrases in links. */
  onFollowLink?: () => void;
};

/** The card beside a phrase: the claim, who made it, and what official accounts say about it. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, phrase, position, onFullRecord, onClose, onPrevious, onNext, onShowAll, onFollowLink } = props;
  const titleId = useId();
  return (
    <CardFrame
      labelledBy={titleId}
      onClose={onClose}
      bar={<CardPager {...position} onPrevious={onPrevious} onNext={onNext} onShowAll={onShowAll} />}
      foot={
        <button type="button" class="btn" onClick={onFullRecord}>
          {t('fullRecord')}
        </button>
      }
    >
      <div class="card-in" key={`${claim.id} ${position.index}`}>
        <h2 id={titleId}>{claim.claim}</h2>
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
        <h3 class="card-h">{t('accountsHeading')}</h3>
        <AccountList accounts={claim.accounts} parts={claim.parts} folded />
        <Receipt phrase={phrase} />
      </div>
    </CardFrame>
  );
}
