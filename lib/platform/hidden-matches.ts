/** The matches that the reader hid, kept in this browser only: a claim's id and the words, nothing of the page. */
import { stored } from './stored';

export interface HiddenMatch {
  claimId: string;
  /** Folded words joined by spaces, 1 to 1000 UTF-16 units. */
  phrase: string;
}

/** So many are kept; the one hidden first makes room. */
export const MOST_HIDDEN = 500;

const kept = stored('local', 'hiddenMatches');

/** The match in a value; none if it does not fit. */
function toMatch(value: unknown): HiddenMatch[] {
  const { claimId, phrase } = (value ?? {}) as Record<keyof HiddenMatch, unknown>;
  if (typeof claimId !== 'string' || !/^[a-z0-9-]{1,100}$/.test(claimId)) return [];
  return typeof phrase === 'string' && phrase !== '' && phrase.length <= 1000 ? [{ claimId, phrase }] : [];
}

/** What fits of a stored value; a value that is damaged in part keeps the rest. */
const read = (value: unknown): HiddenMatch[] => (Array.isArray(value) ? value.flatMap(toMatch) : []);

const isSame = (a: HiddenMatch, b: HiddenMatch) => a.claimId === b.claimId && a.phrase === b.phrase;

/** Changes of this script happen one after the other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
  const done = last.then(change, change);
  last = done.catch(() => undefined);
  return done;
}

/** The hidden matches, the one hidden first before the others. */
export async function getHiddenMatches(): Promise<HiddenMatch[]> {
  return read(await kept.get());
}

/**
 * Hides a match.
 * @returns how many others are shown again to make room
 * @throws where the browser does not keep it, or the match does not fit
 */
export function hideMatch(match: HiddenMatch): Promise<number> {
  return inTurn(async () => {
    const [hidden] = toMatch(match);
    if (!hidden) throw new Error('not a match');
    const all = [...(await getHiddenMatches()).filter((other) => !isSame(other, hidden)), hidden];
    await kept.set(all.slice(-MOST_HIDDEN));
    return Math.max(0, all.length - MOST_HIDDEN);
  });
}

/** Shows a match again. */
export function showMatch(match: HiddenMatch): Promise<void> {
  return inTurn(async () => {
    await kept.set((await getHiddenMatches()).filter((other) => !isSame(other, match)));
  });
}

/** Calls back whenever the list changes, in whichever tab. Returns a function that stops this. */
export function watchHiddenMatches(callback: (hidden: HiddenMatch[]) => void): () => void {
  return kept.watch((value) => callback(read(value)));
}
