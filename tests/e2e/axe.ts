/** What axe-core finds in a page, by the rules of WCAG 2.2 AA and good practice. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

type Run = {
  run(on: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** Rule and elements of each violation. @param within selectors of the parts to look at; without them, the whole page */
export async function violations(page: Page, within?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selectors) => {
    // A colour on its way to another is neither.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    const { run } = (globalThis as unknown as { axe: Run }).axe;
    const { violations: all } = await run(selectors ? { include: selectors.map((one) => [one]) } : document, {
      // A part of a page is not held to what a page must have.
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', ...(selectors ? [] : ['best-practice'])],
    });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, within);
}

/** The same in light and in dark. */
export async function violationsInThemes(page: Page, within?: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await violations(page, within)).map((one) => `${value}: ${one}`));
  }
  return found;
}
