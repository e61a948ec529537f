/** Keys that the browser keeps for the extension: each goes to the page in front of the reader. */
import { browser } from './browser';
import { askPage } from './messages';
import { type Command, isCommand } from './page-messages';
import { openPopup } from './tabs';

/**
 * Passes a key on to a tab. Where nothing can be done, the popup opens and says why: the extension does not run there,
 * or nothing was found.
 */
export async function passCommand(command: Command, tabId: number): Promise<void> {
  const done = await askPage(tabId, { type: 'runCommand', command }).catch(() => false);
  if (!done) await openPopup();
}

/** Listens for keys. */
export function followCommands(): void {
  browser.commands.onCommand.addListener(async (name: string, tab?: { id?: number | undefined }) => {
    if (!isCommand(name)) return;
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (tabId !== undefined) await passCommand(name, tabId);
  });
}
