/** The matches that the reader hid, as this page needs them: a filter, and the two ways to change it. */

import { foldedWords, type Hides, hiddenFilter } from '../../lib/matching/hidden';
import type { PageFinding } from '../../lib/page/finding';
import { getHiddenMatches, hideMatch, showMatch, watchHiddenMatches } from '../../lib/platform/hidden-matches';

const matchOf = ({ claimId, exact }: PageFinding) => ({ claimId, phrase: foldedWords(exact) });

/** Hides the match of a finding, in every tab. Gives how many others are shown again to make room. */
export const hideFinding = (finding: PageFinding): Promise<number> => hideMatch(matchOf(finding));

/** Shows the match of a finding again, in every tab. */
export const showFinding = (finding: PageFinding): Promise<void> => showMatch(matchOf(finding));

/** The filter as it stands. */
export const getFilter = async (): Promise<Hides> => hiddenFilter(await getHiddenMatches());

/** Calls back with each new filter. Returns a function that stops this. */
export const watchFilter = (callback: (hides: Hides) => void): (() => void) =>
  watchHiddenMatches((hidden) => callback(hiddenFilter(hidden)));
