/**
 * Saved pages of real sites, with a claim planted in them. Without scripts, switched off, each is byte for byte what it
 * was; with its scripts it reads as without us and reports no error of ours. Scripts are kept out by a header: the
 * browsers' own switch stops the timers of extensions too, or is not there (Firefox). Where the corpus is absent this
 * says so, and only our own example is read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/browsers';
import { ROOT } from '../../scripts/records';
import type { Reply } from '../../scripts/site';
import { ELSEWHERE, ENGINES, NEWS, openOwn, type Rig, startRig, until } from '../e2e/rig';
import { CLAIM, onBoth } from './compare';

const PAGES = join(process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora'), 'pages');
const present = existsSync(PAGES);
if (!present) console.log('No corpora: of the saved pages only our own example was read.');

/** Firefox reads every fourth page, for time's sake; all of them where `ALL_PAGES` is set. */
const EVERY: Record<Engine, number> = { chromium: 1, firefox: process.env.ALL_PAGES ? 1 : 4 };

/** Pages read at once, each in a window of its own: a tab behind another is not read. */
const TOGETHER = 4;

/** The claim at the end of these paragraphs, counted from 0, and in one more at the end of the page. */
const PLANTED = [1, 2, 5, 11, 23];

function plant(text: string): string {
  let place = -1;
  const planted = text.replace(/<\/p>/gi, (end) => {
    place += 1;
    return PLANTED.includes(place) ? ` ${CLAIM}.${end}` : end;
  });
  const last = `<div><p id="planted">He said: “${CLAIM}”.</p></div>`;
  const body = planted.toLowerCase().lastIndexOf('</body>');
  return body < 0 ? planted + last : planted.slice(0, body) + last + planted.slice(body);
}

const example = readFileSync(join(ROOT, 'scripts', 'example', 'page.html'), 'utf8');
const saved = present ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [];
const sources: Record<string, string> = {
  'our example': example,
  ...Object.fromEntries(saved.map((name) => [name, readFileSync(join(PAGES, name), 'utf8')])),
};
const pathOf = (name: string) => `/saved/${encodeURIComponent(name)}`;
const stillPathOf = (name: string) => `/still/${encodeURIComponent(name)}`;
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };
const served: Record<string, Reply> = Object.fromEntries(
  Object.entries(sources).flatMap(([name, text]): [string, Reply][] => [
    [pathOf(name), plant(text)],
    [stillPathOf(name), { body: plant(text), type: 'text/html', headers: NO_SCRIPTS }],
  ]),
);

interface Visit {
  page: Page;
  errors: string[];
}

/** What came out for one page. */
interface Outcome {
  before: string;
  after: string;
  /** With scripts: what can be read, without us, with us, and after us. */
  texts: { control: string; watched: string; off: string };
  /** Whether two visits without us read the same. */
  stable: boolean;
  /** Errors with us that are none without us. */
  errors: string[];
}

/** A page, and an error of it, may name its own address. */
const anywhere = (words: string) =>
  HOSTS.reduce((text, host) => text.replaceAll(host, 'HOST'), words).replaceAll('HOST/still/', 'HOST/saved/');
const HOSTS = [NEWS, ELSEWHERE].map((origin) => new URL(origin).host);

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const text = async (page: Page) => anywhere(await page.evaluate(() => document.body.innerText));
const marks = (page: Page) => page.$$eval('mark[data-claim]', (all) => all.length);

/** What browsers say of scripts that the header keeps out. */
const KEPT_OUT = /Content.Security.Policy/;

async function visit(rig: Rig, url: string): Promise<Visit> {
  const page = await rig.browser.newPage({ type: 'window' });
  const errors: string[] = [];
  const note = (error: string) => {
    if (!KEPT_OUT.test(error)) errors.push(anywhere(error));
  };
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  // Firefox calls a page whose frame does not load “address rejected”, and shows it.
  await page
    .goto(url, { timeout: 20_000 })
    .catch((error) => /Address rejected/.test(String(error)) || Promise.reject(error));
  await page.waitForFunction(
    (to) => location.href === to && document.readyState === 'complete',
    { timeout: 20_000 },
    url,
  );
  return { page, errors };
}

/** Waits until the last planted claim is underlined, and with it all before. */
const waitForMarks = (page: Page, name: string) =>
  until(() => page.$('#planted mark[data-claim]'), `the claim planted in ${name}`, 20_000);

const waitForNone = (page: Page, name: string) => until(async () => (await marks(page)) === 0, `no mark in ${name}`);

describe.each(ENGINES)('saved pages (in Firefox every fourth) · %s', (engine) => {
  const names = Object.keys(sources).filter((_, place) => place % EVERY[engine] === 0);
  const outcomes = new Map<string, Promise<Outcome>>();
  let rig: Rig;
  let settings: Page;

  const switchSite = (off: boolean) =>
    settings.evaluate(
      (hosts) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        };
        return chrome.storage.local.set({
          settings: { firstMentionOnly: false, sites: Object.fromEntries(hosts.map((host) => [host, 'off'])) },
        });
      },
      off ? [new URL(NEWS).host] : [],
    );

  /** Some pages at once, for the switch is one for all. */
  async function read(batch: readonly string[]): Promise<Outcome[]> {
    // Switched off, a page cannot have been touched before it is looked at.
    await switchSite(true);
    const untouched = await Promise.all(
      batch.map(async (name) => {
        const still = await visit(rig, NEWS + stillPathOf(name));
        return { name, still, before: await html(still.page) };
      }),
    );
    await switchSite(false);
    const opened = await Promise.all(
      untouched.map(async ({ name, still, before }) => {
        const control = await visit(rig, ELSEWHERE + pathOf(name));
        const watched = await visit(rig, NEWS + pathOf(name));
        await waitForMarks(still.page, `${name}, without scripts`);
        await waitForMarks(watched.page, name);
        const texts = { control: await text(control.page), watched: await text(watched.page) };
        return { name, still, before, control, watched, texts };
      }),
    );
    await switchSite(true);
    return Promise.all(
      opened.map(async ({ name, still, before, control, watched, texts }) => {
        await Promise.all([waitForNone(still.page, name), waitForNone(watched.page, name)]);
        const after = await html(still.page);
        const off = await text(watched.page);
        const same = texts.watched === texts.control && off === texts.control;
        const again = same ? null : await visit(rig, ELSEWHERE + pathOf(name));
        const stable =
          !again || ((await text(again.page)) === texts.control && (await text(control.page)) === texts.control);
        const known = new Set([...control.errors, ...(again?.errors ?? [])]);
        const errors = [...still.errors, ...watched.errors].filter((error) => !known.has(error));
        await Promise.all([still, control, watched, again].map((one) => one?.page.close()));
        return { before, after, texts: { ...texts, off }, stable, errors };
      }),
    );
  }

  beforeAll(async () => {
    rig = await startRig(engine, onBoth(served), { everyMention: true }, async ({ browser, extensionUrl }) => {
      settings = await openOwn(browser, await extensionUrl('options.html'));
    });
    for (let first = 0; first < names.length; first += TOGETHER) {
      const batch = names.slice(first, first + TOGETHER);
      const all = read(batch);
      for (const [place, name] of batch.entries()) {
        const outcome = all.then((one) => one[place] as Outcome);
        // A batch that fails fails its tests, each of which then reads its page by itself.
        outcome.catch(() => undefined);
        outcomes.set(name, outcome);
      }
      await all.catch(() => undefined);
    }
  }, 900_000);
  afterAll(() => rig?.close());

  test.for(names)('%s', async (name, { task }) => {
    const [again] = task.result?.retryCount ? await read([name]) : [];
    const outcome = again ?? (await outcomes.get(name));
    expect(outcome?.before).not.toContain('data-claim=');
    expect(outcome?.after === outcome?.before, 'byte for byte what it was').toBe(true);
    expect(outcome?.errors).toEqual([]);
    if (!outcome?.stable) return console.log(`${name}: two visits without us read differently; not compared`);
    expect(outcome.texts.watched).toBe(outcome.texts.control);
    expect(outcome.texts.off).toBe(outcome.texts.control);
  });
});
