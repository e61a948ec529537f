/**
 * Words that the reader wants checked, on their way to a tab of the extension. They wait in the memory of the browser's
 * session, which no page sees and no disk keeps, until that tab takes them; its address holds a number only.
 */
import * as v from 'valibot';
import { browser } from './browser';
import { stored } from './stored';

/** No more than this is checked, UTF-16 units. */
const MOST = 2000;

const Check = v.object({ id: v.string(), text: v.pipe(v.string(), v.maxLength(MOST)) });
const waiting = stored('session', 'check');

/** Puts words by, in the place of any that wait. Returns the number under which they can be taken. */
export async function putCheck(text: string): Promise<string> {
  const id = String(Date.now());
  await waiting.set({ id, text: text.slice(0, MOST) });
  return id;
}

/** Takes words, once. `null` if they were taken, or others were put in their place. */
export async function takeCheck(id: string): Promise<string | null> {
  const found = v.safeParse(Check, await waiting.get());
  if (!found.success || found.output.id !== id) return null;
  await waiting.remove();
  return found.output.text;
}

const MENU = 'check';

/**
 * Offers to check selected words in the browser's context menu.
 * @param title asked for once, after an installation
 * @param check called with the words
 */
export function offerInMenu(title: () => string, check: (text: string) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: MENU, title: title(), contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU && selectionText) check(selectionText);
  });
}
