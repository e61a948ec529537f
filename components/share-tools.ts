import { createContext } from 'preact';
import type { Claim } from '../data/schema';
import type { Edition } from './edition';
import type { Phrase } from './phrase';

/** What a view needs so that readers can copy from it; each door provides its own. */
export type ShareTools = {
  /** The edition in use. */
  edition: Edition;
  /** The address of the page that holds the phrase; null where there is none, or the browser does not tell. */
  address: string | null;
  /** Puts a text on the clipboard. False where the browser does not allow it. */
  copy: (text: string) => Promise<boolean>;
};

/** Without a provider no control for copying is drawn. */
export const ShareContext = createContext<ShareTools | null>(null);

/** A claim to be quoted, with as much of the page as the reader wants to hand on. */
export type Cited = {
  claim: Claim;
  /** The words on a page that state it; null outside of a page. */
  phrase: Pick<Phrase, 'exact' | 'prefix' | 'suffix'> | null;
  /** The page's address; null unless the reader asked for it. */
  address: string | null;
  edition: Edition;
};
