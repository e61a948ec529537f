/** The card's code comes into the tab with the first click; this is what it leaves for the annotator to call. */
import type { ComponentProps } from 'preact';
import type { ClaimCard } from '../../components/ClaimCard';
import type { ShareTools } from '../../components/share-tools';
import type { CardHost } from '../../lib/page/card-host';
import type { Highlight } from '../../lib/page/finding';

/** What the card shows and calls back, and what is needed to copy from it. */
export type CardContents = Omit<ComponentProps<typeof ClaimCard>, 'view' | 'onView'> & {
  tools: Omit<ShareTools, 'copy'>;
};

/** A card that is shown. */
export interface ShownCard {
  /** Leaves the view that has taken the place of the accounts. False where there is none to leave. */
  back(): boolean;
  letGo(): void;
}

/** Fills a card, places it beside `anchor`, and moves the focus into it. */
export type ShowCard = (host: CardHost, anchor: Highlight, contents: CardContents) => ShownCard;

/** Shared by the content scripts of this extension; pages do not see it. */
const shared = globalThis as { onTheRecordShowCard?: ShowCard };

export const provideCard = (show: ShowCard) => {
  shared.onTheRecordShowCard = show;
};

/** `undefined` until the card's code has run. */
export const getShowCard = () => shared.onTheRecordShowCard;
