/** The card's code comes into the tab with the first click; this is what it leaves for the annotator to call. */
import type { ComponentProps } from 'preact';
import type { ClaimCard } from '../../components/ClaimCard';
import type { Recap } from '../../components/Recap';
import type { CardHost } from '../../lib/page/card-host';
import type { Highlight } from '../../lib/page/finding';

/** What the card shows and calls back; what it says of the page's own date and text, its code finds out by itself. */
export type CardContents = Omit<ComponentProps<typeof ClaimCard>, 'article' | 'reported'>;

/** Fills a card, places it beside `anchor`, and moves the focus into it. Returns a function that lets go of it. */
export type ShowCard = (host: CardHost, anchor: Highlight, contents: CardContents) => () => void;

/** What the panel at the end of an article shows and calls back. */
export type RecapContents = ComponentProps<typeof Recap>;

/** Fills a panel and puts it at the bottom edge; the focus stays where it is. Returns a function that lets go of it. */
export type ShowRecap = (host: CardHost, contents: RecapContents) => () => void;

/** Shared by the content scripts of this extension; pages do not see it. */
const shared = globalThis as { onTheRecordShowCard?: ShowCard; onTheRecordShowRecap?: ShowRecap };

export const provideCard = (show: ShowCard, showRecap: ShowRecap) => {
  shared.onTheRecordShowCard = show;
  shared.onTheRecordShowRecap = showRecap;
};

/** `undefined` until the card's code has run. */
export const getShowCard = () => shared.onTheRecordShowCard;
export const getShowRecap = () => shared.onTheRecordShowRecap;
