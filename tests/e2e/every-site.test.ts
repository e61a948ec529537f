/**
 * “All sites” in the settings. In Firefox only: Chromium asks the reader in a window that no test can answer; what
 * happens after the answer is the same code, tested in lib/platform/sites.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxLaunch } from './inside-firefox';
import { PAGES } from './pages';
import { aWhile, ELSEWHERE, markedClaims, openOwn, type Rig, startRig, waitForMark } from './rig';

let rig: Rig;
beforeAll(async () => {
  const prefs = { ...firefoxLaunch.prefs, 'extensions.webextOptionalPermissionPrompts': false };
  rig = await startRig('firefox', PAGES, { prefs });
});
afterAll(() => rig?.close());

test('the reader allows every site and takes it back', async () => {
  const settings = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  const choose = async (run: string) => {
    await settings.click(`input[name="run"][value="${run}"]`);
    await settings.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('input[name="run"]:checked')?.value === wanted,
      {},
      run,
    );
    await aWhile(500);
  };
  await choose('all');
  expect(await settings.evaluate(() => document.body.innerText)).not.toContain('Allow all sites');
  const page = await rig.open(`${ELSEWHERE}/story`);
  await waitForMark(page, 'no-us-casualties');
  await page.close();

  await settings.bringToFront();
  await choose('news');
  const again = await rig.open(`${ELSEWHERE}/story`);
  await aWhile();
  expect(await markedClaims(again)).toEqual([]);
  await again.close();
});
