import type { Page } from 'puppeteer-core';

/** How long a highlight may take, and how long a tab is left to itself, milliseconds. */
const PATIENCE = 20_000;
const A_WHILE = 1_000;

/**
 * Waits for a highlight. The page is kept in front: behind another tab, such as the one that greets, it is not read.
 * @throws {TimeoutError} when there is none
 */
export async function waitForHighlight(page: Page, selector = 'mark[data-claim]'): Promise<void> {
  for (let left = PATIENCE; ; left -= A_WHILE) {
    await page.bringToFront();
    try {
      await page.waitForSelector(selector, { timeout: A_WHILE });
      return;
    } catch (error) {
      if (left <= A_WHILE) throw error;
    }
  }
}
