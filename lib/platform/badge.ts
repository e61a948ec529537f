/** The number on the toolbar button. */
import { browser } from './browser';

const COLOUR = '#5f3c7e';

/** Shows the number of claims in a tab; none for 0. A tab that is gone is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // The tab was closed in the meantime.
  }
}
