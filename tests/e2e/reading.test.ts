/** From the underline to the accounts: what a reader does, in real browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord, readRecords } from '../../scripts/records';
import { PAGES } from './pages';
import {
  aWhile,
  ENGINES,
  markedClaims,
  NEWS,
  openOwn,
  type Rig,
  startRig,
  until,
  waitForCard,
  waitForMark,
} from './rig';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, PAGES);
  });
  afterAll(() => rig?.close());

  test('a click on an underlined phrase opens the card with the accounts of its claim', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const mark = await waitForMark(page, NO_CASUALTIES);
    expect(await markedClaims(page)).toEqual([NO_CASUALTIES, EIGHTY]);
    await mark.click();
    const claim = readRecord(NO_CASUALTIES);
    const summaries = claim.accounts.map(({ summary }) => summary);
    const text = await until(async () => {
      const all = (await rig.cardText(page)) ?? '';
      return summaries.every((summary) => all.includes(summary)) && all;
    }, 'every account');
    expect(text).toContain(claim.claim);
    for (const { institution, summary, sources } of claim.accounts) {
      expect(text).toContain(institution);
      expect(text).toContain(summary);
      expect(text).toContain(sources[0]?.publisher);
    }
    const contradicts = text.indexOf('Contradicts');
    expect(contradicts).toBeGreaterThan(0);
    expect(contradicts).toBeLessThan(text.indexOf('Agrees'));
    expect(text).not.toMatch(/\b(lie|debunk)/i);
    await page.close();
  });

  test('Enter opens the card, Escape closes it and gives the focus back', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, EIGHTY);
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      const claimId = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.claim);
      if (claimId === EIGHTY) break;
    }
    await page.keyboard.press('Enter');
    await waitForCard(rig, page, readRecord(EIGHTY).claim);
    expect(await page.$eval(`mark[data-claim="${EIGHTY}"]`, (mark) => mark.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Escape');
    await until(async () => (await rig.cardText(page)) === null, 'the card to close');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.claim)).toBe(EIGHTY);
    expect(await page.$eval(`mark[data-claim="${EIGHTY}"]`, (mark) => mark.getAttribute('aria-expanded'))).toBe(
      'false',
    );
    await page.close();
  });

  test('the card goes on to the next claim of the page', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await (await waitForMark(page, NO_CASUALTIES)).click();
    await waitForCard(rig, page, '1 of 2');
    await rig.clickCard(page, 'Next claim on this page');
    await waitForCard(rig, page, readRecord(EIGHTY).claim);
    await page.close();
  });

  test('the full record opens in a tab of its own and shows every source', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, readRecord(EIGHTY).claim);
    await rig.clickCard(page, 'Full record');
    const opened = (url: string) => url.endsWith(`/record.html#${EIGHTY}`);
    await until(async () => (await rig.openTabs()).some(opened), 'the record in a tab');
    const own = await openOwn(rig.browser, await rig.extensionUrl(`record.html#${EIGHTY}`));
    const text = await own.evaluate(() => document.body.innerText);
    for (const { sources } of readRecord(EIGHTY).accounts)
      for (const { title } of sources) expect(text).toContain(title);
    await own.close();
    await page.close();
  });

  test('the toolbar button counts the claims, and the popup lists them', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
    await page.bringToFront();
    const popup = await rig.openPopupPage(page);
    const entries = await until(
      () =>
        popup.$$eval('li[data-claim]', (items) =>
          items.length > 0 ? items.map((item) => item.getAttribute('data-claim')) : null,
        ),
      'entries in the popup',
    );
    expect(entries).toEqual([NO_CASUALTIES, EIGHTY]);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('2 claims on this page');
    await popup.close();
    await page.close();
  });

  test('the popup opens on the claim last clicked and jumps to its phrase', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, readRecord(EIGHTY).claim);
    const popup = await rig.openPopupPage(page);
    await popup.waitForSelector(`li[data-claim="${EIGHTY}"] > details[open]`);
    expect(await popup.$(`li[data-claim="${NO_CASUALTIES}"] > details[open]`)).toBeNull();
    await popup.$eval(`li[data-claim="${EIGHTY}"]`, (entry) => {
      const jump = [...entry.querySelectorAll('button')].find((button) =>
        button.getAttribute('aria-label')?.startsWith('Jump'),
      );
      jump?.click();
    });
    await until(() => page.bringToFront().then(() => true), 'the page in front');
    await until(
      () => page.evaluate((id) => (document.activeElement as HTMLElement | null)?.dataset.claim === id, EIGHTY),
      'the focus on the phrase',
    );
    await page.close();
  });

  test('the card leads to the popup on the toolbar button', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await page.bringToFront();
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, readRecord(EIGHTY).claim);
    await rig.clickCard(page, 'All claims on this page');
    const text = await until(async () => {
      const all = await rig.toolbarPopupText();
      return all?.includes('claims on this page') ? all : null;
    }, 'the toolbar popup');
    expect(text).toContain(readRecord(EIGHTY).claim);
    expect(text).toContain(readRecord(NO_CASUALTIES).claim);
    await page.close();
  });

  test('a page without a claim says so in the popup, and that this is no check', async () => {
    const page = await rig.open(`${NEWS}/quiet`);
    await aWhile();
    expect(await markedClaims(page)).toEqual([]);
    const popup = await rig.openPopupPage(page);
    const text = await until(async () => {
      const all = await popup.evaluate(() => document.body.innerText);
      return all.includes('No phrase on this page') ? all : null;
    }, 'the zero state');
    expect(text).toContain(`${readRecords().length} claims on record. That is not a check of this page.`);
    await popup.close();
    await page.close();
  });
});
