/** axe-core on the extension's own pages, in light, dark and forced colours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe';
import { PAGES } from './pages';
import { NEWS, openOwn, type Rig, startRig, waitForMark } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('chromium', PAGES);
});
afterAll(() => rig?.close());

async function violationsOn(path: string, scheme: string): Promise<string[]> {
  const page = await openOwn(rig.browser, await rig.extensionUrl(path));
  const features = [
    scheme === 'forced' ? { name: 'forced-colors', value: 'active' } : { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  // Drawn anew, so that no colour is on its way to another.
  await page.reload();
  await page.waitForSelector('#root > *');
  if (path.startsWith('popup')) await page.waitForSelector('li[data-claim]');
  const found = await violations(page);
  await page.close();
  return found;
}

const SCREENS = [
  'popup.html',
  'options.html',
  'record.html',
  'record.html#iran-called-before-strike',
  'record.html#no-us-casualties?topic=iran-2020&q=missile',
  'welcome.html',
];
const SCHEMES = ['light', 'dark', 'forced'];

test.each(SCREENS.flatMap((path) => SCHEMES.map((scheme) => [path, scheme] as const)))(
  '%s in %s has no violation',
  async (path, scheme) => {
    const news = await rig.open(`${NEWS}/story`);
    await waitForMark(news, 'no-us-casualties');
    expect(await violationsOn(path, scheme)).toEqual([]);
    await news.close();
  },
);

test('highlights do not bring a violation into a page', async () => {
  const page = await rig.open(`${NEWS}/story`);
  await waitForMark(page, 'no-us-casualties');
  expect(await violations(page, ['mark'])).toEqual([]);
  await page.close();
});
