import type { Claim } from '../data/schema';
import type { Phrase } from './phrase';
import type { Looked, RecordAnswer } from './record-answer';

/** A claim found on the page of the current tab. */
export type PopupFinding = Phrase & {
  /** The claim. */
  claim: Claim;
  /** How often the page states it, or denies it. */
  count: number;
};

/** What the popup has to tell. */
export type PopupState =
  | { kind: 'loading'; slow?: boolean }
  | {
      kind: 'found';
      host: string;
      findings: readonly PopupFinding[];
      openId: string | null;
      article: string | null;
      /** Whether the reader took the highlights of this page away for now. */
      hidden: boolean;
    }
  | { kind: 'none'; host: string; claimCount: number }
  | { kind: 'off'; host: string }
  | { kind: 'not-run'; host: string }
  | { kind: 'unsupported' }
  /** The page did not answer, or the background did not. */
  | { kind: 'error'; part: 'page' | 'background'; message?: string }
  /** Words that the reader selected or typed, and what the record holds of them. */
  | { kind: 'check'; words: string; from: 'selection' | 'search'; answer: Looked<RecordAnswer> };

/** What a reader asks for besides the claims of the page. */
export type PopupAsked = {
  /** Whether words are selected on the page. */
  selected: boolean;
  /** Claims near what the page says it is about; `null` until the reader asks. */
  related: Looked<readonly Claim[]> | null;
};

/** A place where the page states a claim, or denies it. */
export type Mention = {
  /** The claim. */
  claimId: string;
  /** Whether it is denied there. */
  denied: boolean;
  /** 0 is the first on the page. */
  mention: number;
};

/** Shows a mention on the page, and goes there if `leave`. Gives the words there; `null` if they are gone. */
export type ShowMention = (mention: Mention, leave: boolean) => Promise<string | null>;

/** What readers can do in the popup. */
export type PopupActions = {
  /** Go to a phrase of the page, or show it behind the popup. */
  onJump: ShowMention;
  /** Take the highlights of this page away for now, or show them again. */
  onHide: (hidden: boolean) => void;
  /** Compare the words selected on the page with the record. */
  onCheckSelection: () => void;
  /** Compare typed words with the record. */
  onSearch: (words: string) => void;
  /** See which claims are near what the page is about. */
  onRelated: () => void;
  /** Turn the extension on or off for this site. */
  onToggleSite: (on: boolean) => void;
  /** Read this page once. */
  onRunOnce: () => void;
  /** Run on this site from now on. */
  onAllowSite: () => void;
  /** Run on every site from now on. */
  onAllowAll: () => void;
  /** Ask again. */
  onRetry: () => void;
  /** From a comparison back to the page. */
  onBack: () => void;
};
