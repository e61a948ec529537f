/** The Tab key in boxes that clip what they hold: a phrase is shown while it has the focus, and then the box is as it was. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, NEWS, type Rig, startRig, until } from '../e2e/rig';
import { CLAIM, OTHER_CLAIM, onBoth, waitForUnderlined } from './compare';
import { html } from './html';

const PAGE = html(
  `<p>Beforehand, somebody who was there at the time said: ${CLAIM}.</p>
  <div id="line">Beforehand, somebody who was there at the time, in the evening, said: ${OTHER_CLAIM}.</div>
  <div id="lines">Beforehand, somebody who was there at the time, in the evening, said at some length: ${CLAIM}.</div>
  <a href="#end">End</a>`,
  `<style>
    #line { width: 300px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
    #lines { width: 150px; height: 40px; overflow: hidden }
  </style>`,
);

const BOXES = ['#line', '#lines'];

const scrolled = (page: Page) =>
  Promise.all(BOXES.map((box) => page.$eval(box, ({ scrollLeft, scrollTop }) => scrollLeft + scrollTop)));

describe.each(ENGINES)('clipped · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth({ '/page': PAGE }), { everyMention: true });
  });
  afterAll(() => rig?.close());

  test('a box shows the phrase that has the focus, and is as before when the focus has gone on', async () => {
    const page = await rig.open(`${NEWS}/page`);
    await page.bringToFront();
    await waitForUnderlined(page, [CLAIM, OTHER_CLAIM, CLAIM]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab');
    await until(async () => (await focused()) === CLAIM, 'the first phrase');
    expect(await scrolled(page)).toEqual([0, 0]);
    await page.keyboard.press('Tab');
    await until(async () => (await focused()) === OTHER_CLAIM, 'the second phrase');
    await until(async () => ((await scrolled(page))[0] ?? 0) > 0, 'the box to show it');
    await page.keyboard.press('Tab');
    await until(async () => ((await scrolled(page))[1] ?? 0) > 0, 'the other box to show the third');
    expect((await scrolled(page))[0]).toBe(0);
    await page.keyboard.press('Tab');
    await until(async () => (await focused()) === 'End', 'the link');
    await until(async () => (await scrolled(page)).join() === '0,0', 'both boxes as they were');
  });
});
