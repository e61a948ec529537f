/** Whether a content script still has its extension, and how pages are kept from switching it off. */
import { browser } from './browser';

/** False once the extension was updated, switched off or removed: its script stays behind, with an API that throws. */
export const isAlive = () => browser.runtime?.id !== undefined;

const STARTED = 'wxt:content-script-started';

/**
 * WXT tells of each start by an event on the page's document, and its name holds the extension's id: a page that knows
 * the id of the store would learn who is there. Must run before WXT's `main`; a script that was left behind notices by
 * itself. The page's own `dispatchEvent` is another one and stays as it is.
 */
export function startInSilence(): void {
  const dispatch = EventTarget.prototype.dispatchEvent;
  Object.defineProperty(document, 'dispatchEvent', {
    configurable: true,
    value: (event: Event) => (event.type.endsWith(STARTED) ? true : dispatch.call(document, event)),
  });
}

/**
 * WXT ends a content script when it sees a certain event on the document, so that an updated extension can replace
 * it. A page can send that event too. While this extension is alive nobody may.
 */
export function guardContentScript(name: string, signal: AbortSignal): void {
  const { id } = browser.runtime;
  const stop = (event: Event) => {
    if (isAlive()) event.stopImmediatePropagation();
  };
  window.addEventListener(`${id}:${name}:${STARTED}`, stop, { capture: true, signal });
}
