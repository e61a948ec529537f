/** The first run. */
import { browser } from './browser';
import { openExtensionPage } from './tabs';

/** Opens a page of the extension once, after it was installed; never after an update of it or of the browser. */
export function openWhenInstalled(path: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openExtensionPage(path);
  });
}
