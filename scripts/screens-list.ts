/** Every screen that a reader can see, and how to get there. */
import type { Browser, Page } from 'puppeteer-core';
import { waitForHighlight } from './wait-for-highlight';

export interface Screen {
  name: string;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Whether the picture shows the whole page, however long. */
  whole?: boolean;
  /** @param own address of the extension’s own pages */
  open(page: Page, own: string, browser: Browser): Promise<void>;
}

/** A news site of the list; the address stays on this machine. */
const NEWS = 'http://www.rudaw.net';
const CLAIM = 'no-us-casualties';

async function article(page: Page): Promise<void> {
  await page.goto(`${NEWS}/article`);
  await waitForHighlight(page, `mark[data-claim="${CLAIM}"]`);
}

async function card(page: Page): Promise<void> {
  await article(page);
  await page.click(`mark[data-claim="${CLAIM}"]`);
  await page.waitForFunction(
    () => (document.querySelector('on-the-record-card')?.getBoundingClientRect().height ?? 0) > 200,
  );
  await new Promise((done) => setTimeout(done, 400));
}

/** The popup as a page of its own, for a tab that is behind it. */
const popup =
  (address: string, ready: string): Screen['open'] =>
  async (page, own, browser) => {
    const behind = await browser.newPage();
    await behind.goto(address);
    if (address.startsWith(NEWS) && !address.endsWith('quiet')) await waitForHighlight(behind);
    await behind.bringToFront();
    await page.goto(`${own}popup.html`);
    await page.waitForSelector(ready, { timeout: 10_000 });
    await behind.close();
  };

/** The popup for a tab that the extension may not read: a page of its own is not told of such a tab. */
const popupFor =
  (url: string): Screen['open'] =>
  async (page, own) => {
    await page.evaluateOnNewDocument((address) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Record<string, unknown> } }).chrome;
      tabs.query = async () => [{ id: 999_999, url: address }];
    }, url);
    await page.goto(`${own}popup.html`);
    await page.waitForSelector('.state h1 ~ *');
  };

const own =
  (path: string, ready = '#root > *'): Screen['open'] =>
  async (page, base) => {
    await page.goto(`${base}${path}`);
    await page.waitForSelector(ready);
  };

const POPUP = { width: 380, height: 600 };
const NARROW = { width: 320, height: 640 };
const TAB = { width: 1120, height: 900, whole: true };

export const SCREENS: readonly Screen[] = [
  { name: 'page', width: 1280, height: 900, open: article },
  { name: 'card', width: 1280, height: 900, open: card },
  { name: 'card-320', ...NARROW, open: card },
  { name: 'popup', ...POPUP, open: popup(`${NEWS}/article`, 'li[data-claim]') },
  { name: 'popup-320', ...NARROW, open: popup(`${NEWS}/article`, 'li[data-claim]') },
  { name: 'popup-none', ...POPUP, open: popup(`${NEWS}/quiet`, '.state h1 ~ *') },
  { name: 'popup-not-run', ...POPUP, open: popupFor('https://blog.example/article') },
  { name: 'popup-unsupported', ...POPUP, open: popupFor('chrome://settings') },
  { name: 'welcome', ...TAB, whole: true, open: own('welcome.html', 'mark[data-claim]') },
  { name: 'welcome-320', ...NARROW, whole: true, open: own('welcome.html', 'mark[data-claim]') },
  { name: 'options', ...TAB, open: own('options.html') },
  { name: 'options-320', ...NARROW, whole: true, open: own('options.html') },
  { name: 'record', ...TAB, whole: false, open: own('record.html') },
  { name: 'record-320', ...NARROW, open: own('record.html') },
  { name: 'record-claim', ...TAB, open: own(`record.html#${CLAIM}`) },
  { name: 'record-claim-320', ...NARROW, whole: true, open: own(`record.html#${CLAIM}`) },
  { name: 'changes', ...TAB, whole: false, open: own('record.html#/changes') },
];
