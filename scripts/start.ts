/** Builds the extension and opens an example news page with it in a fresh profile. See `--help`. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { orderAccounts } from '../components/order-accounts';
import { relationName } from '../components/relation-words';
import { plural, speak, t } from '../components/t';
import { engineOf, ensureBrowser, type FoundBrowser, findBrowser, NoBrowserError } from './browsers';
import { launch, outputOf } from './launch';
import { translateFrom } from './messages';
import { ROOT, readRecords } from './records';
import { openSite } from './site';
import { waitForHighlight } from './wait-for-highlight';

const HELP = `Usage: npm start [-- options]

Builds On the Record, finds a browser (or BROWSER_PATH) and opens an example news page in a fresh profile.

  --headless   show nothing; write screenshots of page, card and popup to preview/ and print what was found.
               This is also what happens on a machine without a display.
  --firefox    use Firefox although there is a Chrome, Chromium, Edge or Brave
  --help       this text
`;

/** A news site of the list; the address stays on this machine. */
const ARTICLE = 'http://www.rudaw.net/example';
const PREVIEW = join(ROOT, 'preview');

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function chooseBrowser(firefox: boolean): Promise<FoundBrowser> {
  const wished = process.env.BROWSER_PATH;
  if (firefox || (wished && engineOf(wished) === 'firefox')) return ensureBrowser('firefox');
  return (await findBrowser('chromium')) ?? (await findBrowser('firefox')) ?? ensureBrowser('chromium');
}

/** Prints every underlined phrase with its accounts. */
async function printFindings(page: Page): Promise<void> {
  const marks = await page.$$eval('mark[data-claim]', (elements) =>
    elements.map((mark) => ({
      id: mark.dataset.claim ?? '',
      text: mark.textContent ?? '',
      first: mark.tabIndex === 0,
    })),
  );
  const phrases = new Map<string, string>();
  for (const { id, text, first } of marks) {
    const before = phrases.get(id);
    phrases.set(id, before === undefined ? text : `${before}${first ? '” … “' : ''}${text}`);
  }
  const records = new Map(readRecords().map((claim) => [claim.id, claim]));
  for (const [id, phrase] of phrases) {
    const claim = records.get(id);
    console.log(`\n“${phrase.replace(/\s+/g, ' ').trim()}”\n  Claim: ${claim?.claim}`);
    for (const { relation, asOf, institution, summary, sources } of orderAccounts(claim?.accounts ?? [])) {
      console.log(`  ${relationName(relation)} · ${asOf} · ${institution}`);
      console.log(`    ${summary}\n    ${sources.map(({ publisher, url }) => `${publisher}: ${url}`).join('\n    ')}`);
    }
  }
  console.log(`\n${plural('popup.heading', phrases.size)}. ${t('popup.note')}`);
}

/** The popup as a tab of its own: the toolbar is not on the picture. */
async function openPopupPage(browser: Browser, firefox: boolean): Promise<Page | null> {
  const id = firefox ? FIREFOX_UUID : [...(await browser.extensions()).keys()][0];
  const popup = await browser.newPage();
  await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  const address = `${firefox ? 'moz' : 'chrome'}-extension://${id}/popup.html`;
  await popup
    .goto(`${address}?of=${new URL(ARTICLE).host}`, { waitUntil: 'domcontentloaded', timeout: 5000 })
    .catch(() => undefined);
  await popup.waitForSelector('li[data-claim]', { timeout: 10_000 });
  return popup;
}

const FIREFOX_UUID = '0f7ec0de-0000-4000-8000-000000000002';

async function takePictures(browser: Browser, page: Page, firefox: boolean): Promise<void> {
  await mkdir(PREVIEW, { recursive: true });
  await page.setViewport({ width: 1280, height: 900, deviceScaleFactor: 2 });
  await page.screenshot({ path: join(PREVIEW, 'page.png'), fullPage: true });
  const mark = await page.$('mark[data-claim]');
  await mark?.click();
  await page.waitForFunction(() => {
    const card = document.querySelector('on-the-record-card');
    return card !== null && card.getBoundingClientRect().height > 200;
  });
  await page.screenshot({ path: join(PREVIEW, 'card.png') });
  await page.bringToFront();
  const popup = await openPopupPage(browser, firefox);
  await popup?.screenshot({ path: join(PREVIEW, 'popup.png') });
  console.log('\nScreenshots: preview/page.png, preview/card.png, preview/popup.png');
}

async function main(): Promise<void> {
  speak(translateFrom('en'));
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      firefox: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const headless = values.headless || !hasDisplay();
  const found = await chooseBrowser(values.firefox);
  const firefox = found.engine === 'firefox';
  await build({ browser: firefox ? 'firefox' : 'chrome' });
  console.log(`Extension: ${outputOf(found.engine)}\nBrowser: ${found.path}`);

  const article = await readFile(join(ROOT, 'scripts', 'example', 'page.html'), 'utf8');
  const site = await openSite((url) => (url.href === ARTICLE ? article : null));
  const browser = await launch(found, { headless, proxy: site.proxy, prefs: firefox ? firefoxPrefs : {} });
  try {
    const [first] = await browser.pages();
    const page = first ?? (await browser.newPage());
    await page.goto(ARTICLE);
    await waitForHighlight(page);
    await printFindings(page);
    if (headless) await takePictures(browser, page, firefox);
    else {
      console.log('\nClick an underlined phrase. Close the browser to end.');
      await new Promise<void>((done) => browser.once('disconnected', () => done()));
    }
  } finally {
    if (browser.connected) await browser.close();
    await site.close();
  }
}

const firefoxPrefs = {
  'extensions.webextensions.uuids': JSON.stringify({ 'on-the-record@extension.invalid': FIREFOX_UUID }),
};

try {
  await main();
} catch (error) {
  if (!(error instanceof NoBrowserError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    throw error;
  console.error(`start: ${(error as Error).message}`);
  process.exitCode = 2;
}
