/** The card's code comes into the tab with the first click; this is what it leaves for the annotator to call. */
import type { Phrase } from '../../components/phrase';
import type { Claim } from '../../data/schema';
import type { CardHost } from '../../lib/page/card-host';

export interface CardContents {
  claim: Claim;
  phrase: Phrase;
  position: { index: number; total: number };
  onClose: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onShowAll: () => void;
  onFullRecord: () => void;
  onFollowLink?: () => void;
}

/** Fills a card, places it beside `anchor`, and moves the focus into it. Returns a function that lets go of it. */
export type ShowCard = (host: CardHost, anchor: HTMLElement, contents: CardContents) => () => void;

/** Shared by the content scripts of this extension; pages do not see it. */
const shared = globalThis as { onTheRecordShowCard?: ShowCard };

export const provideCard = (show: ShowCard) => {
  shared.onTheRecordShowCard = show;
};

/** `undefined` until the card's code has run. */
export const getShowCard = () => shared.onTheRecordShowCard;
