/**
 * The reader allows sites and takes them back: pages that are open begin and end at once, without being loaded anew.
 * Firefox allows every site, by the choice in the settings. Chromium asks in a window that no test can answer: there a
 * copy of the extension asks for the site from the start, so that it can be taken back on the browser's own page.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf } from '../../scripts/launch';
import { firefoxLaunch } from '../e2e/inside-firefox';
import { PAGES } from '../e2e/pages';
import { ELSEWHERE, ENGINES, NEWS, openOwn, type Rig, startRig, until, waitForCard } from '../e2e/rig';

type Allow = (on: boolean) => Promise<void>;

/** The choice in the settings. */
async function bySwitch(rig: Rig): Promise<Allow> {
  const settings = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  return async (on) => {
    await settings.bringToFront();
    await settings.click(`input[name="run"][value="${on ? 'all' : 'news'}"]`);
    await settings.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('input[name="run"]:checked')?.value === wanted,
      {},
      on ? 'all' : 'news',
    );
  };
}

/** The browser's page of extensions, for a copy in `folder` that asks for the site. */
async function byBrowser({ browser }: Rig, folder: string): Promise<Allow> {
  const site = `${ELSEWHERE}/*`;
  const [shipped] = await until(async () => {
    const ids = [...(await browser.extensions()).keys()];
    return ids.length > 0 && ids;
  }, 'the extension');
  if (shipped) await browser.uninstallExtension(shipped);
  cpSync(outputOf('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(site);
  writeFileSync(path, JSON.stringify(manifest));
  const id = await browser.installExtension(folder);
  const manager = await browser.newPage();
  await manager.goto('chrome://extensions');
  const allow: Allow = async (on) => {
    await manager.bringToFront();
    await manager.evaluate(
      (own, host, wanted) => chrome.developerPrivate[wanted ? 'addHostPermission' : 'removeHostPermission'](own, host),
      id,
      site,
      on,
    );
  };
  await allow(false);
  return allow;
}

const body = (page: Page) => page.evaluate(() => document.body.outerHTML);
const count = (page: Page) => page.$$eval('mark[data-claim]', (marks) => marks.length);

describe.each(ENGINES)('sites that the reader allows · %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  let rig: Rig;
  let allow: Allow;
  beforeAll(async () => {
    const prefs = { ...firefoxLaunch.prefs, 'extensions.webextOptionalPermissionPrompts': false };
    rig = await startRig(engine, PAGES, engine === 'firefox' ? { prefs } : {}, async (started) => {
      allow = engine === 'firefox' ? await bySwitch(started) : await byBrowser(started, folder);
    });
  });
  afterAll(async () => {
    await rig?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an open page begins and ends at once, again and again, and a news page does not mind', async () => {
    const errors: string[] = [];
    const news = await rig.open(`${NEWS}/story`);
    const page = await rig.open(`${ELSEWHERE}/story`);
    for (const one of [news, page]) one.on('pageerror', (error) => errors.push(String(error)));
    await news.bringToFront();
    await until(async () => (await count(news)) === 2, 'the marks of the news');
    await news.$$eval('mark', (marks) => {
      for (const mark of marks) mark.setAttribute('data-first', '');
    });
    const before = await body(page);
    const begins: number[] = [];
    const ends: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await body(page)).toBe(before);
      await allow(true);
      const allowed = Date.now();
      await page.bringToFront();
      await until(async () => (await count(page)) === 2, 'the page underlined');
      begins.push(Date.now() - allowed);
      expect(await page.$$eval('mark mark', (nested) => nested.length)).toBe(0);
      await page.click('mark[data-claim]');
      await waitForCard(rig, page, 'Full record');
      expect(await page.$$eval('on-the-record-card', (cards) => cards.length)).toBe(1);
      await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
      await allow(false);
      const taken = Date.now();
      await page.bringToFront();
      await until(async () => (await body(page)) === before, 'the page as it was');
      ends.push(Date.now() - taken);
      expect(await page.$('on-the-record-card')).toBeNull();
      await until(async () => (await rig.badge(page)) === '', 'no badge');
    }
    // The quickest of three: a machine with other things to do takes its time.
    expect(Math.min(...begins)).toBeLessThan(2000);
    expect(Math.min(...ends)).toBeLessThan(2000);
    expect(await news.$$eval('mark', (marks) => marks.filter((mark) => 'first' in mark.dataset).length)).toBe(2);
    await news.bringToFront();
    await news.click('mark[data-claim]');
    await waitForCard(rig, news, 'Full record');
    expect(errors).toEqual([]);
  });
});

/** The part of the extension API that runs inside `evaluate`. */
declare const chrome: {
  developerPrivate: Record<'addHostPermission' | 'removeHostPermission', (id: string, host: string) => Promise<void>>;
};
