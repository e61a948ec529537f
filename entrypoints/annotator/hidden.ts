/** The matches that the reader hid, as a filter. */
import { type Hides, hiddenFilter } from '../../lib/matching/hidden';
import { getHiddenMatches, watchHiddenMatches } from '../../lib/platform/hidden-matches';

/** The filter as it stands. */
export const getFilter = async (): Promise<Hides> => hiddenFilter(await getHiddenMatches());

/** Calls back with each new filter. Returns a function that stops this. */
export const watchFilter = (callback: (hides: Hides) => void): (() => void) =>
  watchHiddenMatches((hidden) => callback(hiddenFilter(hidden)));
