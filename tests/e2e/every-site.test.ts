/**
 * “On every site” in the settings. In Firefox only: Chromium asks the reader in a window that no test can answer; what
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
  const flip = () => settings.click('input[role="switch"]');
  await flip();
  await settings.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[role="switch"]')?.checked === true,
  );
  await aWhile(500);
  const page = await rig.open(`${ELSEWHERE}/story`);
  await waitForMark(page, 'no-us-casualties');
  await page.close();

  await settings.bringToFront();
  await flip();
  await settings.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[role="switch"]')?.checked === false,
  );
  await aWhile(500);
  const again = await rig.open(`${ELSEWHERE}/story`);
  await aWhile();
  expect(await markedClaims(again)).toEqual([]);
  await again.close();
});
