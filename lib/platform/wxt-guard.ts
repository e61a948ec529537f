/** Whether a content script still has its extension, and how pages are kept from switching it off. */
import { browser } from './browser';

/** False once the extension was updated, switched off or removed: its script stays behind, with an API that throws. */
export const isAlive = () => browser.runtime?.id !== undefined;

/**
 * WXT ends a content script when it sees a certain event on the document, so that an updated extension can replace
 * it. A page can send that event too. While this extension is alive nobody may.
 */
export function guardContentScript(name: string, signal: AbortSignal): void {
  const { id } = browser.runtime;
  const stop = (event: Event) => {
    if (isAlive()) event.stopImmediatePropagation();
  };
  window.addEventListener(`${id}:${name}:wxt:content-script-started`, stop, { capture: true, signal });
}
