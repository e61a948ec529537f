/** The card's code comes into the tab with the first click; this is what it leaves for the annotator to call. */
import type { ComponentProps } from 'preact';
import type { ClaimCard } from '../../components/ClaimCard';
import type { Recap } from '../../components/Recap';
import type { ShareTools } from '../../components/share-tools';
import type { CardHost } from '../../lib/page/card-host';
import type { Highlight } from '../../lib/page/finding';
import { shared } from '../../lib/page/shared';

/** What the card shows and calls back, and what is needed to copy from it; which of its views is shown is for its own code. */
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

/** What the panel at the end of an article shows and calls back. */
export type RecapContents = ComponentProps<typeof Recap>;

/** Fills a panel and puts it at the bottom edge; the focus stays where it is. Returns a function that lets go of it. */
export type ShowRecap = (host: CardHost, contents: RecapContents) => () => void;

interface CardCode {
  showCard: ShowCard;
  showRecap: ShowRecap;
}

/** `undefined` until the card's code has run. */
export const cardCode = shared<CardCode>('onTheRecordCard');
