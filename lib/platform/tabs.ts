/** Tabs: which one the reader looks at, and running the extension in it. */
import { browser } from './browser';

/** The files that read a page. */
export const ANNOTATOR = { script: 'annotator.js', style: 'assets/highlights.css' };

export interface OpenTab {
  id: number;
  /** The page's host; empty where the browser does not tell. */
  host: string;
  /** The page's address; null where the browser does not tell. */
  address: string | null;
  /** Whether it is a web page. */
  web: boolean;
}

function toTab(tab: { id?: number | undefined; url?: string | undefined } | undefined): OpenTab | null {
  if (tab?.id === undefined) return null;
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  return {
    id: tab.id,
    host: url?.host ?? '',
    address: url?.href ?? null,
    web: url === null || /^(https?|file):$/.test(url.protocol),
  };
}

/**
 * The tab that the popup is about: the one in front of the reader, or, when the popup itself is a tab (as on phones),
 * the web page that was in front before. `null` if there is none.
 */
export async function shownTab(): Promise<OpenTab | null> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!front?.url?.startsWith(browser.runtime.getURL(''))) return toTab(front);
  const others = await browser.tabs.query({ currentWindow: true });
  const pages = others.filter(({ url }) => url && /^https?:/.test(url));
  return toTab(pages.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]);
}

/** Brings a tab to the front. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/**
 * Runs the extension in a tab that the reader pointed at.
 * @returns false where the browser does not allow it
 */
export async function runInTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [ANNOTATOR.style] });
    await browser.scripting.executeScript({ target: { tabId }, files: [ANNOTATOR.script] });
    return true;
  } catch {
    return false;
  }
}

/** Brings code into a frame: what shows findings, or the card. Running it twice is harmless. */
export async function loadCode(name: 'display' | 'card', tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`${name}.js`] });
}

/** Opens the popup, where the browser can. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** Opens one of the extension's own pages in a new tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
