/** `npm run screens`: writes a picture of every screen in every theme to `preview/`, for people to look at. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { ensureBrowser } from './browsers';
import { copyInLanguage } from './in-language';
import { launch, outputOf } from './launch';
import { LOCALES } from './messages';
import { ROOT } from './records';
import { SCREENS, type Screen } from './screens-list';
import { openSite } from './site';

const HELP = `Usage: npm run screens [-- options]

Builds On the Record and writes pictures to preview/<language>/<screen>-<theme>.png, and preview/screens.html with all
of them.

  --languages en,ar   languages, by the names of the files in components/locales; default en,ar
  --only popup        only screens whose name contains this
  --help              this text
`;

const PREVIEW = join(ROOT, 'preview');
const THEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
  'forced-dark': [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
} as const;

async function setTheme(page: Page, theme: keyof typeof THEMES): Promise<void> {
  const session = await page.createCDPSession();
  const features = [...THEMES[theme], { name: 'prefers-reduced-motion', value: 'reduce' }];
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** The browser knows the extension a moment after it has started. */
async function extensionId(browser: Browser): Promise<string> {
  for (let asked = 0; asked < 100; asked += 1) {
    const [id] = (await browser.extensions()).keys();
    if (id) return id;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the browser did not start the extension within 10 seconds');
}

async function take(browser: Browser, screen: Screen, folder: string): Promise<string[]> {
  const id = await extensionId(browser);
  const names: string[] = [];
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    const page = await browser.newPage();
    await page.setViewport({ width: screen.width, height: screen.height, deviceScaleFactor: 2 });
    await setTheme(page, theme);
    await screen.open(page, `chrome-extension://${id}/`, browser);
    const name = `${screen.name}-${theme}.png`;
    await page.screenshot({ path: join(folder, name), fullPage: screen.whole ?? false });
    names.push(name);
    await page.close();
  }
  return names;
}

function sheet(pictures: readonly string[]): string {
  const figures = pictures.map(
    (path) => `<figure><img src="${path}" loading="lazy"><figcaption>${path}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{display:flex;flex-wrap:wrap;gap:24px;font:14px system-ui}img{max-width:420px;max-height:640px;border:1px solid #ccc}</style>${figures.join('\n')}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      languages: { type: 'string', default: 'en,ar' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const languages = values.languages.split(',');
  const unknown = languages.filter((one) => !(LOCALES as readonly string[]).includes(one));
  if (unknown.length > 0) throw new Error(`no messages in ${unknown.join(', ')}; there are ${LOCALES.join(', ')}`);
  const screens = SCREENS.filter(({ name }) => name.includes(values.only));
  if (screens.length === 0) {
    throw new Error(
      `no screen has “${values.only}” in its name; there are ${SCREENS.map(({ name }) => name).join(', ')}`,
    );
  }
  await build({ browser: 'chrome' });
  const article = await readFile(join(ROOT, 'scripts', 'example', 'page.html'), 'utf8');
  const pictures: string[] = [];
  for (const language of languages) {
    await mkdir(join(PREVIEW, language), { recursive: true });
    const folder = await copyInLanguage(outputOf('chromium'), language);
    const site = await openSite(({ pathname }) => (pathname === '/quiet' ? '<p>A garden in spring.</p>' : article));
    const browser = await launch(await ensureBrowser('chromium'), { headless: true, proxy: site.proxy, folder });
    try {
      for (const screen of screens) {
        const names = await take(browser, screen, join(PREVIEW, language));
        pictures.push(...names.map((name) => `${language}/${name}`));
        console.log(`${language}: ${screen.name}`);
      }
    } finally {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    }
  }
  await writeFile(join(PREVIEW, 'screens.html'), sheet(pictures));
  console.log(`${pictures.length} pictures: preview/screens.html`);
}

try {
  await main();
} catch (error) {
  console.error(`screens: ${(error as Error).message}`);
  process.exitCode = 1;
}
