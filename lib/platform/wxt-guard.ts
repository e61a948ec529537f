/** Keeps pages from switching the content script off. */
import { browser } from './browser';

/**
 * WXT ends a content script when it sees a certain event on the document, so that an updated extension can replace
 * it. A page can send that event too. While this extension is alive nobody may.
 */
export function guardContentScript(name: string, signal: AbortSignal): void {
  const { id } = browser.runtime;
  const stop = (event: Event) => {
    if (browser.runtime?.id !== undefined) event.stopImmediatePropagation();
  };
  window.addEventListener(`${id}:${name}:wxt:content-script-started`, stop, { capture: true, signal });
}
