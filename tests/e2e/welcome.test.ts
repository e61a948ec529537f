/** The first run: one page, on which the example works as a news page does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import { ENGINES, markedClaims, openOwn, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const FOUND = ['no-us-casualties', 'iran-killed-80-americans'];

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, {});
  });
  afterAll(() => rig?.close());

  test('it greets once after the installation, and not when the background starts again', async () => {
    expect(rig.welcomes).toBe(1);
    await rig.stopBackground();
    const own = await openOwn(rig.browser, await rig.extensionUrl('record.html'));
    expect((await rig.openTabs()).filter((url) => url.includes('welcome'))).toEqual([]);
    await own.close();
  });

  test('the example is underlined, and a click or Enter opens the card of its claim', async () => {
    const page = await openOwn(rig.browser, await rig.extensionUrl('welcome.html'));
    await page.setViewport({ width: 1280, height: 900 });
    const mark = await waitForMark(page, FOUND[0] as string);
    expect(await markedClaims(page)).toEqual(FOUND);
    await mark.click();
    const text = await waitForCard(rig, page, readRecord(FOUND[0] as string).claim);
    expect(text).toContain('1 of 2');
    await page.keyboard.press('Escape');
    await until(async () => (await rig.cardText(page)) === null, 'the card to close');
    await page.keyboard.press('Tab');
    // Between two openings by the same hand lies half a second.
    await new Promise((done) => setTimeout(done, 600));
    await page.keyboard.press('Enter');
    await waitForCard(rig, page, readRecord(FOUND[1] as string).claim);
    await rig.clickCard(page, 'Full record');
    const record = await rig.extensionUrl(`record.html#${FOUND[1]}`);
    await until(async () => (await rig.openTabs()).includes(record), 'the record');
    await page.close();
  });
});
