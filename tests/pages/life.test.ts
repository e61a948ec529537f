/**
 * The extension comes, goes, and is replaced under open pages: they are left as they were, and never by two at once.
 * Pages come back from the past, or are drawn before they are seen: marks, card and badge are right.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/browsers';
import { outputOf } from '../../scripts/launch';
import { readRecord } from '../../scripts/records';
import { PAGES } from '../e2e/pages';
import {
  aWhile,
  closePages,
  ELSEWHERE,
  ENGINES,
  NEWS,
  openOwn,
  type Rig,
  setSettings,
  startRig,
  until,
  waitForCard,
} from '../e2e/rig';
import { CLAIM, onBoth, settle, through } from './compare';
import { html } from './html';

const IDS = ['no-us-casualties', 'iran-killed-80-americans'] as const;
const STORY = PAGES[`${NEWS}/story`] ?? '';
const SPECULATION =
  '<a href="/story">The story</a><script type="speculationrules">{"prerender":[{"urls":["/story"],"eagerness":"immediate"}]}</script>';
const pages = {
  ...onBoth({
    '/story': STORY,
    '/quiet': html('<main><p id="last">The roses came early this year.</p></main>'),
    '/ahead': html(SPECULATION),
  }),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${NEWS}/story-${at}`, STORY])),
};

/** Firefox ends the scripts of an extension without telling them. */
const FIREFOX_ENDS = 'Firefox ends an extension’s scripts before they can clean up; what stays looks like any words';

const FIREFOX_KEEPS =
  'Firefox keeps a page that is away with its dead highlights and starts nothing in it; loading helps';

/** Declares a test that is known to fail in some browsers: it is run there, and must fail. */
function limited(name: string, engine: Engine, limit: Partial<Record<Engine, string>>, run: () => Promise<void>): void {
  const why = limit[engine];
  if (why) test.fails(`${name} (known limit: ${why})`, { retry: 0 }, run);
  else test(name, run);
}

/** A page, and what went wrong on it. */
interface Visit {
  page: Page;
  errors: string[];
}

async function visit(rig: Rig, url: string): Promise<Visit> {
  const page = await rig.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  return { page, errors };
}

const body = (page: Page) => page.evaluate(() => document.body.outerHTML);

/** The page's own HTML, whatever we have on it. */
const ownBody = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    copy.normalize();
    return copy.outerHTML;
  });

const marks = (page: Page) =>
  page.evaluate(() => ({
    all: document.querySelectorAll('mark[data-claim]').length,
    old: document.querySelectorAll('[data-old]').length,
    nested: document.querySelectorAll('mark mark').length,
  }));

const ALL = { all: 3, old: 0, nested: 0 };
const NONE = { all: 0, old: 0, nested: 0 };

const waitForMarks = (page: Page, wanted: object, patience?: number) => {
  const what = JSON.stringify(wanted);
  return until(async () => JSON.stringify(await marks(page)) === what, `marks ${what}`, patience);
};

async function openCard(rig: Rig, page: Page, id: string): Promise<void> {
  await (await page.$(`mark[data-claim="${id}"]`))?.click();
  await waitForCard(rig, page, readRecord(id).claim);
}

async function closeCard(rig: Rig, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until(async () => (await rig.cardText(page)) === null, 'the card to close');
}

/** What takes a second, for a machine with other things to do, milliseconds. */
const AT_ONCE = 6000;

/** What differs between the ways to get a new extension. */
const RENEWALS: [name: string, renew: (rig: Rig) => Promise<void>][] = [
  ['updated', async (rig) => void (await rig.browser.installExtension(outputOf(rig.engine)))],
  ['reloaded from its own page', reload],
];

async function reload(rig: Rig): Promise<void> {
  if (rig.engine === 'chromium') await allowUnpacked(rig);
  const own = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  await own.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
}

/** Chromium brings an extension from a folder back for developers only. */
async function allowUnpacked(rig: Rig): Promise<void> {
  const manager = await rig.browser.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await manager.close();
}

const appendClaim = (page: Page) =>
  page.evaluate((claim) => {
    const late = document.createElement('p');
    late.textContent = `He said: “${claim}”.`;
    document.querySelector('main')?.append(late);
  }, CLAIM);

async function setSitesOff(rig: Rig, hosts: string[]): Promise<void> {
  const sites = Object.fromEntries(hosts.map((host) => [host, 'off']));
  await setSettings(rig.browser, rig, { firstMentionOnly: false, sites });
}

describe.each(ENGINES)('life of the extension · %s', (engine: Engine) => {
  let rig: Rig;
  let control: Page;
  beforeAll(async () => {
    rig = await startRig(engine, pages, { everyMention: true }, async (started) => {
      control = (await visit(started, `${ELSEWHERE}/story`)).page;
    });
  });
  afterAll(() => rig?.close());
  afterEach(async () => {
    await closePages(rig, control);
  });

  test.each(RENEWALS)('%s under an open page: one instance takes over, card and all', async (_, renew) => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    await waitForMarks(page, ALL);
    await openCard(rig, page, IDS[0]);
    await page.$$eval('mark', (all) => {
      for (const mark of all) mark.setAttribute('data-old', '');
    });
    await renew(rig);
    // Firefox cannot bring a tab to the front while it closes the extension's own.
    await until(() => page.bringToFront().then(() => true), 'the page in front');
    await waitForMarks(page, ALL);
    expect(await page.$$eval('on-the-record-card', (cards) => cards.length)).toBe(0);
    for (const id of IDS) {
      await openCard(rig, page, id);
      expect(await page.$$eval('on-the-record-card', (cards) => cards.length)).toBe(1);
      const rested = aWhile(500);
      await closeCard(rig, page);
      await rested;
    }
    expect(await marks(page)).toEqual(ALL);
    expect(await ownBody(page)).toBe(await body(control));
    expect(errors).toEqual([]);
  });

  test('updated under a page without a claim: the claim that comes late is underlined once', async () => {
    const { page, errors } = await visit(rig, `${NEWS}/quiet`);
    await settle(page);
    await rig.browser.installExtension(outputOf(engine));
    await page.bringToFront();
    await appendClaim(page);
    await waitForMarks(page, { ...NONE, all: 1 });
    await settle(page);
    expect(await marks(page)).toEqual({ ...NONE, all: 1 });
    await openCard(rig, page, IDS[0]);
    expect(errors).toEqual([]);
  });

  const off = 'switched off in the browser: at once pages are byte for byte what they were';
  limited(off, engine, { firefox: FIREFOX_ENDS }, async () => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    const { page: quiet, errors: quietErrors } = await visit(rig, `${NEWS}/quiet`);
    try {
      await page.bringToFront();
      await waitForMarks(page, ALL);
      await rig.setEnabled(false);
      await page.bringToFront();
      await until(async () => (await body(page)) === (await body(control)), 'the page as it was', AT_ONCE);
      await quiet.bringToFront();
      await appendClaim(quiet);
      await settle(page);
      expect(await marks(quiet)).toEqual(NONE);
      expect([...errors, ...quietErrors]).toEqual([]);
    } finally {
      await rig.setEnabled(true);
    }
  });

  test('switched off and on again: what is left looks like any words, and a new page is underlined once', async () => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    await waitForMarks(page, ALL);
    await rig.setEnabled(false);
    await page.bringToFront();
    const line = () =>
      page.$$eval('mark', (all) =>
        all.every((mark) => {
          const { textDecorationLine, backgroundColor, borderBottomWidth } = getComputedStyle(mark);
          const { color } = getComputedStyle(mark.parentElement as Element);
          const plain = textDecorationLine === 'none' && borderBottomWidth === '0px';
          return plain && backgroundColor === 'rgba(0, 0, 0, 0)' && color === getComputedStyle(mark).color;
        }),
      );
    await until(line, 'no underline', AT_ONCE);
    expect(await ownBody(page)).toBe(await body(control));
    await page.mouse.click(300, 100);
    expect(await rig.cardText(page)).toBeNull();
    await rig.setEnabled(true);
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page, ALL);
    await openCard(rig, page, IDS[1]);
    expect(errors).toEqual([]);
  });

  test('the background is stopped before each of 50 clicks: 50 right cards', async () => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    await waitForMarks(page, ALL);
    for (let click = 0; click < 50; click += 1) {
      await rig.stopBackground();
      await openCard(rig, page, IDS[click % 2] ?? IDS[0]);
      // Highlights answer once in 500 ms.
      const rested = aWhile(500);
      await closeCard(rig, page);
      await rested;
    }
    expect(await marks(page)).toEqual(ALL);
    expect(errors).toEqual([]);
  });

  test('back and forth: the page that comes back has its marks, card and badge', async () => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    const badge = (text: string) => until(async () => (await rig.badge(page)) === text, `the badge “${text}”`);
    await waitForMarks(page, ALL);
    await badge('2');
    await page.bringToFront();
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(`${NEWS}/quiet`);
    await badge('');
    await page.bringToFront();
    await through(page, -1, '/story');
    expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    await waitForMarks(page, ALL);
    await badge('2');
    await page.bringToFront();
    await openCard(rig, page, IDS[1]);
    await closeCard(rig, page);
    await through(page, 1, '/quiet');
    await badge('');
    await setSitesOff(rig, [new URL(NEWS).host]);
    await page.bringToFront();
    await through(page, -1, '/story');
    await until(async () => (await body(page)) === (await body(control)), 'the page as it was');
    await setSitesOff(rig, []);
    await page.bringToFront();
    await waitForMarks(page, ALL);
    expect(errors).toEqual([]);
  });

  const away = 'updated while a page is away: it comes back underlined once, and its highlights open';
  limited(away, engine, { firefox: FIREFOX_KEEPS }, async () => {
    const { page, errors } = await visit(rig, `${NEWS}/story`);
    await waitForMarks(page, ALL);
    await page.goto(`${NEWS}/quiet`);
    await rig.browser.installExtension(outputOf(engine));
    await page.bringToFront();
    await appendClaim(page);
    await waitForMarks(page, { ...NONE, all: 1 });
    await openCard(rig, page, IDS[0]);
    await closeCard(rig, page);
    await through(page, -1, '/story');
    await waitForMarks(page, ALL);
    expect(await ownBody(page)).toBe(await body(control));
    await settle(page);
    expect(await marks(page)).toEqual(ALL);
    await openCard(rig, page, IDS[0]);
    expect(errors).toEqual([]);
  });

  test('drawn ahead: no badge before the page is seen', async () => {
    const asked = rig.site.requests.length;
    const { page, errors } = await visit(rig, `${NEWS}/ahead`);
    if (engine === 'chromium') {
      await until(async () => rig.site.requests.slice(asked).includes(`${NEWS}/story`), 'the story asked for ahead');
    }
    await aWhile();
    expect(await rig.badge(page)).toBe('');
    await page.bringToFront();
    await page.click('a');
    await until(() => page.evaluate(() => location.pathname === '/story'), 'the story');
    const ahead = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & { activationStart?: number })[];
      return (entry?.activationStart ?? 0) > 0;
    });
    expect(ahead).toBe(engine === 'chromium');
    await waitForMarks(page, ALL);
    await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
    expect(errors).toEqual([]);
  });

  test('in a tab that nobody looks at: read when it is shown, and what changed till then with it', async () => {
    const page = await rig.browser.newPage();
    const front = await rig.browser.newPage();
    await page.goto(`${NEWS}/story`);
    await aWhile();
    const added = await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.id = 'added-unseen';
      paragraph.textContent = text;
      document.body.append(paragraph);
      return document.visibilityState;
    }, CLAIM);
    expect(added).toBe('hidden');
    await aWhile();
    expect(await page.evaluate(() => document.querySelectorAll('mark[data-claim]').length)).toBe(0);
    await page.bringToFront();
    await waitForMarks(page, { ...ALL, all: ALL.all + 1 });
    await front.close();
    await page.close();
  });

  test('ten pages are read and nothing about them is kept', async () => {
    const before = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    await before.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ settings: { firstMentionOnly: false } });
    });
    await before.close();
    const { page } = await visit(rig, `${NEWS}/story-0`);
    for (let at = 0; at < 10; at += 1) {
      if (at > 0) await page.goto(`${NEWS}/story-${at}`);
      await waitForMarks(page, ALL);
    }
    await openCard(rig, page, IDS[0]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    const own = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    const kept = await own.evaluate(async () => ({
      areas: await Promise.all((['local', 'session', 'sync'] as const).map((area) => chrome.storage[area].get(null))),
      // The one for packs is made when they are looked for.
      databases: (await indexedDB.databases()).filter(({ name }) => name !== 'packs'),
      caches: await caches.keys(),
      own: localStorage.length,
    }));
    const [local, ...others] = kept.areas;
    // Another test may have left settings behind, in which no site is off.
    expect([
      { settings: { firstMentionOnly: false } },
      { settings: { firstMentionOnly: false, sites: {} } },
    ]).toContainEqual(local);
    expect({ ...kept, areas: others }).toEqual({ areas: [{}, {}], databases: [], caches: [], own: 0 });
    await own.close();
  });
});

/** The part of the extension API that runs inside `evaluate`. */
declare const chrome: {
  runtime: { reload(): void };
  developerPrivate: { updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void> };
  storage: Record<
    'local' | 'session' | 'sync',
    { get(keys: null): Promise<object>; set(items: object): Promise<void>; clear(): Promise<void> }
  >;
};
