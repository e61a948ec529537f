/** What an end-to-end test holds in hand: a browser with the extension, a web of its own, and ways to look inside. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { type Engine, ensureBrowser } from '../../scripts/browsers';
import { type LaunchOptions, launch } from '../../scripts/launch';
import { openSite, type Reply, type Site } from '../../scripts/site';
import { chromiumInside } from './inside-chromium';
import { firefoxInside, firefoxLaunch } from './inside-firefox';

/** A place on the screen. */
export interface Spot {
  x: number;
  y: number;
}

/** What differs between browsers: looking behind closed doors. */
export interface Inside {
  /** All text in the card's closed shadow root; `null` without a card. */
  cardText(page: Page): Promise<string | null>;
  /** Middle of the card's button or link that has this name or text. */
  cardControl(page: Page, name: string): Promise<Spot | null>;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): Promise<string>;
  /** Addresses of all open tabs, the extension's own among them. */
  openTabs(): Promise<string[]>;
  /** Closes the tabs whose address ends so; comes back with their number. */
  closeTabs(ending: string): Promise<number>;
  /** The number on the toolbar button for the page in front. */
  badge(page: Page): Promise<string>;
  /** Clicks the toolbar button as a person does. */
  clickToolbar(page: Page): Promise<void>;
  /** Keeps the background from answering for some milliseconds; does not wait for the end. */
  holdBackground(milliseconds: number): Promise<void>;
  /** Stops the background, as the browser does when it has been idle; comes back when it has stopped. */
  stopBackground(): Promise<void>;
  /** Switches the extension on or off as the browser's own page of extensions does. */
  setEnabled(on: boolean): Promise<void>;
  /** What happens in the background when the reader presses a command's key, from the browser's event on. */
  pressCommand(page: Page, name: string): Promise<void>;
  /** What happens in the background when the reader chooses the entry of the context menu, from the browser's event on. */
  chooseInMenu(page: Page, selection: string): Promise<void>;
  /** Lets the extension into private windows, as the browser's own page of extensions does. */
  allowPrivate(): Promise<void>;
  /** Text of the popup that hangs on the toolbar button; `null` when none is open. */
  toolbarPopupText(): Promise<string | null>;
}

export interface Rig extends Inside {
  engine: Engine;
  browser: Browser;
  site: Site;
  /** How many tabs greeted the reader after the installation; they are closed again. */
  welcomes: number;
  /** Opens an address of the rig's web in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Opens the popup as a tab of its own, for the page that was in front before. */
  openPopupPage(page: Page): Promise<Page>;
  clickCard(page: Page, name: string): Promise<void>;
  /** Starts anew: another browser, a fresh profile, and what `prepare` does. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Rigs that are running; where a test failed, they start anew. */
export const running = new Set<Rig>();

export { ENGINES } from './rig-engines';

/** A news site of the list on which test pages stand. */
export const NEWS = 'http://www.rudaw.net';

/** A site that is not on the list. */
export const ELSEWHERE = 'http://blog.example';

export interface RigOptions extends Partial<LaunchOptions> {
  /** Underlines every mention of a claim, not only the first: more of us is in the page. */
  everyMention?: boolean;
  /** False where the extension cannot greet: in a browser that keeps it out at first. */
  welcomed?: boolean;
}

/**
 * Starts a rig. `pages` are HTML by address.
 * @param prepare brings about what the tests rely on besides; done again when the rig starts anew
 */
export async function startRig(
  engine: Engine,
  pages: Record<string, Reply>,
  { everyMention = false, welcomed = true, ...options }: RigOptions = {},
  prepare?: (rig: Rig) => Promise<void>,
): Promise<Rig> {
  const found = await ensureBrowser(engine);
  const own = engine === 'firefox' ? firefoxLaunch : {};

  async function begin(): Promise<Pick<Rig, 'browser' | 'site' | 'welcomes'> & Inside> {
    const site = await openSite(({ origin, pathname }) => pages[origin + pathname] ?? null);
    const start = () => launch(found, { headless: true, proxy: site.proxy, ...own, ...options });
    // On a busy machine a browser may not be there in time.
    const browser = await start().catch(start);
    const inside = engine === 'firefox' ? firefoxInside(browser) : chromiumInside(browser);
    // A page that opens before the browser knows the extension is not read.
    await inside.extensionUrl('popup.html');
    const greeting = async () => (await inside.closeTabs('/welcome.html')) || null;
    const welcomes = welcomed ? await until(greeting, 'the welcome page') : 0;
    if (everyMention) await setSettings(browser, inside, { firstMentionOnly: false });
    return { ...inside, browser, site, welcomes };
  }

  const rig: Rig = {
    ...(await begin()),
    engine,
    async open(url) {
      const page = await rig.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url);
      return page;
    },
    async openPopupPage(page) {
      await page.bringToFront();
      return openOwn(rig.browser, await rig.extensionUrl('popup.html'));
    },
    async clickCard(page, name) {
      const spot = await until(() => rig.cardControl(page, name), `the card's “${name}”`);
      await page.mouse.click(spot.x, spot.y);
    },
    async restart() {
      await end();
      Object.assign(rig, await begin());
      await prepare?.(rig);
    },
    async close() {
      running.delete(rig);
      await end();
    },
  };
  const end = async () => {
    await rig.browser.close().catch(() => undefined);
    await rig.site.close();
  };
  running.add(rig);
  await prepare?.(rig);
  return rig;
}

/** Opens one of the extension's own pages. Firefox never tells that such a page is loaded. */
export async function openOwn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  page.goto(url).catch(() => undefined);
  await until(() => page.$('#root > *'), `${url} drawn`);
  return page;
}

/** How long a slow machine may take for what a fast one does at once, milliseconds. */
const PATIENCE = 20_000;

/** Puts items in the place of those that are kept, from one of the extension's own pages. */
export function keep(own: Page, items: object): Promise<void> {
  return own.evaluate((value) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set(value);
  }, items);
}

/** Puts settings in the place of those that are kept; what is not named is as it was at first. */
export async function setSettings(browser: Browser, inside: Inside, settings: object): Promise<void> {
  const own = await openOwn(browser, await inside.extensionUrl('options.html'));
  await keep(own, { settings });
  await own.close();
}

/** Waits until `look` sees something. Fails saying what was looked for. */
export async function until<Value>(
  look: () => Promise<Value | null | undefined | false>,
  what: string,
  patience = PATIENCE,
): Promise<Value> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 60));
  }
  throw new Error(`did not see ${what} in ${patience} ms${last ? `: ${last}` : ''}`);
}

/** Ids of the claims that are underlined on the page, in order, each once. */
export function markedClaims(page: Page): Promise<string[]> {
  return page.$$eval('mark[data-claim]', (marks) => [...new Set(marks.map((mark) => mark.dataset.claim ?? ''))]);
}

/** The words that are underlined on the page, whichever painter did it; the words of one finding together. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const look = (root: Document | ShadowRoot) => {
      for (const mark of root.querySelectorAll<HTMLElement>('mark[data-claim]')) {
        if (mark.tabIndex === 0) words.push(mark.textContent ?? '');
        else words[words.length - 1] += mark.textContent ?? '';
      }
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const inner = element.tagName === 'IFRAME' && (element as HTMLIFrameElement).contentDocument;
        if (inner) lookAt(inner);
      }
    };
    const lookAt = (document: Document) => {
      look(document);
      const { CSS } = document.defaultView as unknown as { CSS: { highlights: Map<string, Set<Range>> } };
      for (const ranges of CSS.highlights.values()) for (const range of ranges) words.push(range.toString());
    };
    lookAt(document);
    return words.map((one) => one.replace(/\s+/g, ' '));
  });
}

/** Waits for a claim's highlight. */
export async function waitForMark(page: Page, claimId: string): Promise<ElementHandle<Element>> {
  const mark = await page.waitForSelector(`mark[data-claim="${claimId}"]`, { timeout: PATIENCE });
  if (!mark) throw new Error(`no highlight of ${claimId}`);
  return mark;
}

/** Closes what a test opened: all pages but the browser's first and those that are to stay. */
export async function closePages({ browser }: Rig, ...stay: Page[]): Promise<void> {
  const [, ...others] = (await browser.pages()).filter((page) => !stay.includes(page));
  for (const page of others) await page.close();
}

/** Waits for the card to show a text and returns all of it. */
export function waitForCard(rig: Rig, page: Page, text: string): Promise<string> {
  let before: string | null = null;
  return until(async () => {
    const all = await rig.cardText(page);
    // Folds within folds are drawn one after the other.
    const atRest = all === before;
    before = all;
    return atRest && all?.includes(text) ? all : null;
  }, `a card with “${text}”`);
}

/** Waits long enough for a reading of the page to be over. */
export const aWhile = (milliseconds = 1500) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Counts the messages that the background gets while something is done. */
export async function countMessages(rig: Rig, during: () => Promise<void>): Promise<number> {
  const listener = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  await listener.evaluate(() => {
    const scope = globalThis as unknown as {
      heard: number;
      chrome: { runtime: { onMessage: { addListener(listener: () => void): void } } };
    };
    scope.heard = 0;
    scope.chrome.runtime.onMessage.addListener(() => {
      scope.heard += 1;
    });
  });
  await during();
  const heard = await listener.evaluate(() => (globalThis as unknown as { heard: number }).heard);
  await listener.close();
  return heard;
}
