/** An extension that is updated, switched off or asleep, and pages that come and go. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../scripts/records';
import {
  aWhile,
  ENGINES,
  markedClaims,
  NEWS,
  openOwn,
  type Rig,
  startRig,
  until,
  waitForCard,
  waitForMark,
} from '../e2e/rig';
import { CLAIM, OTHER_CLAIM } from './compare';
import { html } from './html';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';
const STORY = html(
  `<main><p id="first">“${CLAIM},” the president said.</p><p id="second">${OTHER_CLAIM}, they say.</p><a href="/other">Other</a></main>`,
);
const pages = { [`${NEWS}/story`]: STORY, [`${NEWS}/other`]: html('<p>The roses came early this year.</p>') };

const CLICKS = 50;

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

describe.each(ENGINES)('life · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, pages);
  });
  afterAll(() => rig?.close());

  test('nothing about the pages that were read is kept', async () => {
    for (let n = 0; n < 5; n += 1) {
      const page = await rig.open(`${NEWS}/story`);
      await (await waitForMark(page, NO_CASUALTIES)).click();
      await waitForCard(rig, page, 'Full record');
      await page.close();
    }
    const own = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    const kept = await own.evaluate(async () => {
      const { chrome, indexedDB } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }> };
        indexedDB: IDBFactory;
      };
      const { local, session, sync } = chrome.storage;
      return JSON.stringify([
        await local.get(null),
        await session.get(null),
        await sync.get(null).catch(() => ({})),
        { ...localStorage },
        await indexedDB.databases(),
      ]);
    });
    expect(kept).not.toMatch(/rudaw|story|casualties|iran/i);
    await own.close();
  });

  test('back and forward: highlights and badge are right', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, EIGHTY);
    await page.evaluate(() => location.assign('/other'));
    await until(async () => page.url().endsWith('/other'), 'the other page');
    await until(async () => (await rig.badge(page)) === '', 'no badge');
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await waitForMark(page, EIGHTY);
    await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
    await page.bringToFront();
    expect(await page.$$eval('mark mark', (nested) => nested.length)).toBe(0);
    await (await waitForMark(page, NO_CASUALTIES)).click();
    await waitForCard(rig, page, 'caused no American casualties');
    await page.close();
  });

  test(`the background asleep before each of ${CLICKS} clicks: ${CLICKS} right cards`, {
    timeout: 240_000,
  }, async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    const records = new Map(readRecords().map(({ id, claim }) => [id, claim]));
    const wanted = [NO_CASUALTIES, EIGHTY].map((id) => [id, records.get(id) ?? ''] as const);
    let right = 0;
    for (let n = 0; n < CLICKS; n += 1) {
      const [id, words] = wanted[n % 2] as (typeof wanted)[number];
      await rig.stopBackground();
      const mark = await waitForMark(page, id);
      await aWhile(520);
      await mark.focus();
      await page.keyboard.press('Enter');
      await waitForCard(rig, page, 'Full record');
      if ((await rig.cardText(page))?.includes(words)) right += 1;
      await page.keyboard.press('Escape');
    }
    expect(right).toBe(CLICKS);
    await page.close();
  });

  test('updated under an open page: one instance after it, no error, and its cards open', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const errors = listen(page);
    await waitForMark(page, NO_CASUALTIES);
    await rig.reloadExtension();
    await page.bringToFront();
    await until(
      async () =>
        (await markedClaims(page)).length === 2 && (await page.$$('mark[data-claim][role="button"]')).length === 2,
      'both highlights once',
    );
    await aWhile(2500);
    expect(await page.$$eval('mark[data-claim]', (all) => all.length)).toBe(2);
    expect(await page.$$eval('mark mark', (nested) => nested.length)).toBe(0);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, 'Full record');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('removed under an open page: no highlight stays, or it looks like any words; no error', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const errors = listen(page);
    await waitForMark(page, NO_CASUALTIES);
    await rig.removeExtension();
    await page.bringToFront();
    await aWhile(2500);
    const looks = await page.$$eval('mark[data-claim]', (all) =>
      all.map((mark) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
        return `${backgroundColor} ${textDecorationLine}`;
      }),
    );
    if (engine === 'chromium') expect(looks).toEqual([]);
    // Firefox ends a removed extension's scripts before they can tidy up.
    else for (const look of looks) expect(look).toBe('rgba(0, 0, 0, 0) none');
    expect(await page.$eval('#first', (first) => first.textContent)).toContain(CLAIM);
    expect(errors).toEqual([]);
    await page.close();
  });
});
