import type { Claim } from '../data/schema';
import type { Phrase } from './phrase';

/** A claim found on the page of the current tab. */
export type PopupFinding = Phrase & {
  /** The claim. */
  claim: Claim;
  /** How often the page states it. */
  count: number;
};

/** What the popup has to tell. */
export type PopupState =
  | { kind: 'loading' }
  | { kind: 'found'; host: string; findings: readonly PopupFinding[]; openId: string | null; article: string | null }
  | { kind: 'none'; host: string; claimCount: number }
  | { kind: 'off'; host: string }
  | { kind: 'not-run'; host: string }
  | { kind: 'unsupported' }
  | { kind: 'error'; message?: string };

/** What readers can do in the popup. */
export type PopupActions = {
  /** Go to the phrase of a claim on the page. */
  onJump: (claimId: string) => void;
  /** Turn the extension on or off for this site. */
  onToggleSite: (on: boolean) => void;
  /** Read this page once. */
  onRunOnce: () => void;
  /** Run on this site from now on. */
  onAllowSite: () => void;
  /** Run on every site from now on. */
  onAllowAll: () => void;
  /** Ask the page again. */
  onRetry: () => void;
};
