/**
 * An extension that was updated leaves its script behind in open pages, and the new one starts beside it. Before the new
 * one reads, the old one has to tidy up. The event says nothing of us, is sent only where highlights stand already, and
 * a page that sends it makes a script that has its extension do nothing.
 */
import { hasRanges } from './range-painter';

const SUCCEEDED = 'reading-note-succeeded';

/** Asks scripts that were left behind to tidy up; they do before this returns. */
export function succeed(document: Document): void {
  const isShown = document.querySelector('mark[data-claim]') !== null || hasRanges(document);
  if (isShown) document.dispatchEvent(new Event(SUCCEEDED));
}

/** Calls `check` when another script starts in the document; it finds out for itself whether it was left behind. */
export function onSucceeded(document: Document, check: () => void, signal: AbortSignal): void {
  document.addEventListener(SUCCEEDED, check, { signal });
}
