/**
 * Private windows, into which the reader let the extension: it works there, and what the browser keeps of it is the same
 * before and after. Firefox is private as a whole here; Chromium opens a window from one of the extension's pages.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import { firefoxLaunch } from '../e2e/inside-firefox';
import { PAGES } from '../e2e/pages';
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

const CLAIM = 'iran-killed-80-americans';
const STORY = `${NEWS}/story`;

const LAUNCH = {
  firefox: { prefs: { ...firefoxLaunch.prefs, 'browser.privatebrowsing.autostart': true } },
  // The rig's web has no https, which Chromium asks for first in private windows.
  chromium: { args: ['--disable-features=HttpsFirstModeIncognito,HttpsUpgrades'] },
};

/** Runs something in one of the extension's own pages. */
async function inExtension<Value, Argument>(
  rig: Rig,
  run: (argument: Argument) => Promise<Value>,
  argument: Argument,
): Promise<Value> {
  const own = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  const value = await own.evaluate(run as (argument: unknown) => Promise<Value>, argument);
  await own.close();
  return value as Value;
}

const kept = (rig: Rig) =>
  inExtension(
    rig,
    async () => ({
      areas: await Promise.all((['local', 'session', 'sync'] as const).map((area) => chrome.storage[area].get(null))),
      // Firefox that is private as a whole has no databases; the one for packs is made when they are looked for.
      databases: (await indexedDB.databases().catch(() => [])).filter(({ name }) => name !== 'packs'),
      caches: await caches.keys(),
      own: localStorage.length,
    }),
    null,
  );

async function openPrivate(rig: Rig, url: string): Promise<Page> {
  if (rig.engine === 'firefox') return rig.open(url);
  await inExtension(rig, (to) => chrome.windows.create({ incognito: true, url: to }), url);
  const target = await rig.browser.waitForTarget((one) => one.url() === url);
  const page = await target.page();
  if (!page) throw new Error('no private window');
  return page;
}

describe.each(ENGINES)('private windows · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, PAGES, { ...LAUNCH[engine], welcomed: engine === 'chromium' });
  });
  afterAll(() => rig?.close());

  test('not let in, it does not run; let in, it works and nothing is kept', async () => {
    const before = await openPrivate(rig, STORY);
    await aWhile();
    expect(await markedClaims(before)).toEqual([]);
    await before.close();

    await rig.allowPrivate();
    await until(() => inExtension(rig, () => chrome.extension.isAllowedIncognitoAccess(), null), 'leave to run');
    const empty = await kept(rig);
    const page = await openPrivate(rig, STORY);
    const mark = await waitForMark(page, CLAIM);
    expect(
      await inExtension(rig, () => chrome.windows.getAll().then((all) => all.some(({ incognito }) => incognito)), null),
    ).toBe(true);
    await page.bringToFront();
    await mark.click();
    await waitForCard(rig, page, readRecord(CLAIM).claim);
    await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(await kept(rig)).toEqual(empty);
    expect(empty).toEqual({ areas: [{}, {}, {}], databases: [], caches: [], own: 0 });
    await page.close();
  });
});

/** The part of the extension API that runs inside `evaluate`. */
declare const chrome: {
  extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  windows: {
    create(window: { incognito: boolean; url: string }): Promise<unknown>;
    getAll(): Promise<{ incognito: boolean }[]>;
  };
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }>;
};
