/** The card's code comes into the tab with the first click; this is what it leaves for the annotator to call. */
import type { ComponentProps } from 'preact';
import type { ClaimCard } from '../../components/ClaimCard';
import type { CardHost } from '../../lib/page/card-host';
import type { Highlight } from '../../lib/page/finding';

/** What the card shows and calls back; what it says of the page's own date and text, its code finds out by itself. */
export type CardContents = Omit<ComponentProps<typeof ClaimCard>, 'article' | 'reported'>;

/** Fills a card, places it beside `anchor`, and moves the focus into it. Returns a function that lets go of it. */
export type ShowCard = (host: CardHost, anchor: Highlight, contents: CardContents) => () => void;

/** Shared by the content scripts of this extension; pages do not see it. */
const shared = globalThis as { onTheRecordShowCard?: ShowCard };

export const provideCard = (show: ShowCard) => {
  shared.onTheRecordShowCard = show;
};

/** `undefined` until the card's code has run. */
export const getShowCard = () => shared.onTheRecordShowCard;
