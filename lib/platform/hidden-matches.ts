/** The matches that the reader hid, kept in this browser only: a claim's id and the words, nothing of the page. */
import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';

const HiddenMatch = v.object({
  claimId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/)),
  /** Folded words joined by spaces. */
  phrase: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
});
export type HiddenMatch = v.InferOutput<typeof HiddenMatch>;

/** So many are kept; the one hidden first makes room. */
export const MOST_HIDDEN = 500;

const stored = storage.defineItem<unknown>('local:hiddenMatches', { fallback: [] });

/** What fits of a stored value; a value that is damaged in part keeps the rest. */
function read(value: unknown): HiddenMatch[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) => {
    const result = v.safeParse(HiddenMatch, one);
    return result.success ? [result.output] : [];
  });
}

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
  return read(await stored.getValue());
}

/**
 * Hides a match.
 * @returns how many others are shown again to make room
 * @throws where the browser does not keep it, or the match does not fit
 */
export function hideMatch(match: HiddenMatch): Promise<number> {
  return inTurn(async () => {
    const hidden = v.parse(HiddenMatch, match);
    const all = [...(await getHiddenMatches()).filter((other) => !isSame(other, hidden)), hidden];
    await stored.setValue(all.slice(-MOST_HIDDEN));
    return Math.max(0, all.length - MOST_HIDDEN);
  });
}

/** Shows a match again. */
export function showMatch(match: HiddenMatch): Promise<void> {
  return inTurn(async () => {
    await stored.setValue((await getHiddenMatches()).filter((other) => !isSame(other, match)));
  });
}

/** Calls back whenever the list changes, in whichever tab. Returns a function that stops this. */
export function watchHiddenMatches(callback: (hidden: HiddenMatch[]) => void): () => void {
  return stored.watch((value) => callback(read(value)));
}
