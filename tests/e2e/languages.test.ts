/** Each screen in long words and in a language written from right to left: nothing is cut off, nothing sticks out. */
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { copyInLanguage, pseudo } from '../../scripts/in-language';
import { outputOf } from '../../scripts/launch';
import { PAGES } from './pages';
import { NEWS, openOwn, type Rig, startRig, waitForMark } from './rig';

/** What a reader of this page cannot read to its end, or has to scroll sideways for. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) wrong.push(`the page is ${wide} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!text || element.closest('svg, table')) continue;
      const box = element.getBoundingClientRect();
      // What only screen readers are told has one pixel.
      if (box.width <= 1 || box.height <= 1) continue;
      const style = getComputedStyle(element);
      const hidden = style.overflowX !== 'visible' && !element.title && !element.closest('[title]');
      const name = `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
      if (hidden && element.scrollWidth > element.clientWidth + 1) wrong.push(`${name} is cut off`);
      else if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        wrong.push(`${name} spills over`);
      if (box.right > innerWidth + 1 || box.left < -1) wrong.push(`${name} sticks out`);
    }
    return wrong;
  });
}

const SCREENS = [
  'popup.html',
  'options.html',
  'record.html',
  'record.html#no-us-casualties',
  'record.html#/changes',
  'welcome.html',
];

describe.each([
  ['long words', 'en', pseudo, 'ltr'],
  ['Arabic', 'ar', undefined, 'rtl'],
] as const)('in %s', (_, locale, write, direction) => {
  let rig: Rig;
  let folder = '';
  test('starts', async () => {
    folder = await copyInLanguage(outputOf('chromium'), locale, write);
    rig = await startRig('chromium', PAGES, { folder }, async (started) => {
      await waitForMark(await started.open(`${NEWS}/story`), 'no-us-casualties');
    });
  });
  afterAll(async () => {
    await rig?.close();
    await rm(folder, { recursive: true });
  });

  test.each(SCREENS)('%s at 380 and 320 px', async (path) => {
    const page = await openOwn(rig.browser, await rig.extensionUrl(path));
    if (path.startsWith('popup')) await page.waitForSelector('li[data-claim]');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    for (const width of [380, 320]) {
      await page.setViewport({ width, height: 600 });
      expect(await cutOff(page), `${width} px`).toEqual([]);
    }
    await page.close();
  });
});

test('what is cut off would be seen', async () => {
  const rig = await startRig('chromium', {
    [`${NEWS}/cut`]:
      '<div style="width:50px;overflow:hidden;white-space:nowrap">a long line of text</div><p style="width:900px">wide</p>',
  });
  const page = await rig.open(`${NEWS}/cut`);
  await page.setViewport({ width: 320, height: 600 });
  expect((await cutOff(page)).join()).toMatch(/too wide.*cut off.*sticks out/s);
  await rig.close();
});
