/** What a reader takes from a card: copies on secure pages and others, a match hidden in every tab, a note. */
import type { CDPSession, KeyPressOptions, Page, Protocol } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import { violations } from './axe';
import { firefoxLaunch } from './inside-firefox';
import { PAGES } from './pages';
import { ENGINES, markedClaims, NEWS, openOwn, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';
const BOTH = [NO_CASUALTIES, EIGHTY];

/** A news site that the browsers of this test take for a secure one. */
const SECURE = 'http://apnews.com';

const pages = {
  ...PAGES,
  [`${SECURE}/story`]: PAGES[`${NEWS}/story`] ?? '',
  [`${NEWS}/paste`]: '<!doctype html><title>Paste</title><link rel="icon" href="data:,"><textarea></textarea>',
};

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  let pasting: Page;
  beforeAll(async () => {
    const prefs = { ...firefoxLaunch.prefs, 'dom.securecontext.allowlist': 'apnews.com' };
    const args = engine === 'chromium' ? [`--unsafely-treat-insecure-origin-as-secure=${SECURE}`] : [];
    rig = await startRig(engine, pages, { prefs, args, everyMention: true }, async (started) => {
      pasting = await started.open(`${NEWS}/paste`);
    });
  });
  afterAll(() => rig?.close());

  /** What a paste gives. */
  async function pasted(): Promise<string> {
    await pasting.bringToFront();
    await pasting.$eval('textarea', (field) => {
      field.value = '';
      field.focus();
    });
    await pasting.keyboard.down('Control');
    await pasting.keyboard.press('v', { commands: ['Paste'] } as KeyPressOptions);
    await pasting.keyboard.up('Control');
    return until(() => pasting.$eval('textarea', (field) => field.value), 'a paste');
  }

  async function openCard(url: string, claimId: string): Promise<Page> {
    const page = await rig.open(url);
    await (await waitForMark(page, claimId)).click();
    await waitForCard(rig, page, 'Full record');
    return page;
  }

  const hasFoot = (page: Page) => rig.cardControl(page, 'Full record');
  const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);
  const listed = (popup: Page) =>
    until(async () => {
      const ids = await popup.$$eval('li[data-claim]', (all) => all.map((one) => one.getAttribute('data-claim')));
      return ids.length > 0 && ids;
    }, 'the list of the popup');
  const marksAre = (page: Page, ids: string[]) =>
    until(async () => JSON.stringify(await markedClaims(page)) === JSON.stringify(ids), `highlights of ${ids}`);

  test.each([
    ['a secure page', SECURE, true],
    ['a page without https', NEWS, false],
  ])('a claim is copied on %s, with the address only if it is ticked', async (_, origin, secure) => {
    const page = await openCard(`${origin}/story`, NO_CASUALTIES);
    expect(await page.evaluate(() => isSecureContext)).toBe(secure);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await rig.clickCard(page, 'Copy');
    await waitForCard(rig, page, 'As plain text');
    await rig.clickCard(page, 'As plain text');
    await waitForCard(rig, page, 'Copied');
    expect(await focusedTag(page)).toBe('ON-THE-RECORD-CARD');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    const text = await pasted();
    expect(text).toContain(readRecord(NO_CASUALTIES).claim);
    for (const { summary } of readRecord(NO_CASUALTIES).accounts) expect(text).toContain(summary);
    expect(text).not.toContain(origin);

    await page.bringToFront();
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press(' ');
    await rig.clickCard(page, 'As a web annotation (JSON-LD)');
    const annotation = JSON.parse(await until(async () => (await pasted()).startsWith('{') && pasted(), 'JSON'));
    expect(annotation.target.source).toBe(`${origin}/story`);
    expect(annotation.target.selector.exact).toMatch(/^No Americans were harmed/);

    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(() => hasFoot(page), 'the accounts again');
    expect(await focusedTag(page)).toBe('ON-THE-RECORD-CARD');
    await page.keyboard.press('Escape');
    await until(async () => (await rig.cardText(page)) === null, 'the card to close');
    expect(await focusedTag(page)).toBe('MARK');
    await page.close();
  });

  test('a wrong match goes in every tab, from the badge and the popup, and comes back', async () => {
    const other = await rig.open(`${NEWS}/story`);
    await other.bringToFront();
    await marksAre(other, BOTH);
    const page = await openCard(`${NEWS}/story`, EIGHTY);
    await rig.clickCard(page, 'Wrong match');
    await waitForCard(rig, page, 'Match hidden. It will not be shown here again.');
    await marksAre(page, [NO_CASUALTIES]);
    await other.bringToFront();
    await marksAre(other, [NO_CASUALTIES]);
    await until(async () => (await rig.badge(page)) === '1', 'the badge “1”');
    const popup = await rig.openPopupPage(page);
    expect(await listed(popup)).toEqual([NO_CASUALTIES]);
    await popup.close();

    await page.bringToFront();
    await rig.clickCard(page, 'Undo');
    await marksAre(page, BOTH);
    await other.bringToFront();
    await marksAre(other, BOTH);
    await page.bringToFront();
    await until(() => hasFoot(page), 'the card with its accounts');

    await rig.clickCard(page, 'Wrong match');
    await waitForCard(rig, page, 'Match hidden');
    await other.bringToFront();
    await marksAre(other, [NO_CASUALTIES]);
    await page.bringToFront();
    await rig.clickCard(page, 'Report this match');
    await rig.clickCard(page, 'Copy report');
    await waitForCard(rig, page, 'Copied');
    const report = JSON.parse(await pasted());
    expect(report).toMatchObject({ claim: EIGHTY, extension: '0.1.0', selector: { type: 'TextQuoteSelector' } });
    expect(report).not.toHaveProperty('page');
    expect(report.selector.prefix.length).toBeLessThanOrEqual(32);

    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(async () => (await rig.cardText(page)) === null, 'the card to close');
    // The phrase cannot have the focus any more: the next Tab goes on from its place.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('again');

    await page.reload();
    await marksAre(page, [NO_CASUALTIES]);
    const options = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    const text = await options.$eval('.hidden-matches', (section) => section.textContent ?? '');
    expect(text).toContain(readRecord(EIGHTY).claim);
    expect(text).toContain('80 american military personnel were killed');
    if (engine === 'chromium') expect(await violations(options)).toEqual([]);
    await options.$eval('.hidden-matches li button', (button) => button.click());
    await until(async () => !(await options.$('.hidden-matches li')), 'the list to be empty');
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe('Hidden matches');
    await page.bringToFront();
    await marksAre(page, BOTH);
    await other.bringToFront();
    await marksAre(other, BOTH);
    await Promise.all([options.close(), page.close(), other.close()]);
  });

  test('a note to the newsroom is changed, kept, and copied', async () => {
    const page = await openCard(`${NEWS}/story`, EIGHTY);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('keydown', ({ key }) => heard.push(key));
    });
    await rig.clickCard(page, 'Ask the newsroom');
    await waitForCard(rig, page, 'A draft for you to change.');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' Kind regards');
    await page.keyboard.press('Escape');
    await until(() => hasFoot(page), 'the accounts again');
    await page.keyboard.press('Enter');
    await waitForCard(rig, page, 'A draft for you to change.');
    await until(async () => (await hasFoot(page)) === null, 'the note again');
    await rig.clickCard(page, 'Copy note');
    await waitForCard(rig, page, 'Copied');
    const note = await pasted();
    expect(note).toContain('> State media in Iran said at least 80 American military personnel were killed.');
    expect(note).toContain(readRecord(EIGHTY).claim);
    expect(note).toMatch(/\? Kind regards$/);
    expect(note).not.toContain(NEWS);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  test('the popup and the record copy too', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, EIGHTY);
    const popup = await rig.openPopupPage(page);
    const record = await openOwn(rig.browser, await rig.extensionUrl(`record.html#${EIGHTY}`));
    for (const own of [popup, record]) {
      await own.bringToFront();
      const scope = own === popup ? `li[data-claim="${EIGHTY}"] ` : '';
      if (own === popup) await own.$eval(`${scope}> details > summary`, (one) => (one as HTMLElement).click());
      await own.waitForSelector(`${scope}.copy > summary`, { visible: true });
      await own.$eval(`${scope}.copy > summary`, (one) => (one as HTMLElement).click());
      await (await own.waitForSelector(`${scope}.copy-forms li:nth-child(2) button`, { visible: true }))?.click();
      await until(
        () => own.$eval(`${scope}.copy-says`, (one) => one.textContent === 'Copied'),
        'the word that it is copied',
      );
      if (engine === 'chromium') expect(await violations(own)).toEqual([]);
      const text = await pasted();
      expect(text).toMatch(/^> /);
      expect(text.includes('On the page')).toBe(own === popup);
    }
    await Promise.all([popup.close(), record.close(), page.close()]);
  });

  test.runIf(engine === 'chromium')('the views of the card have no violation', async () => {
    const page = await openCard(`${NEWS}/story`, EIGHTY);
    const client = await page.createCDPSession();
    for (const [button, says] of [
      ['', 'Full record'],
      ['Copy', 'As plain text'],
      ['Ask the newsroom', 'A draft for you'],
      ['Wrong match', 'Match hidden'],
    ] as const) {
      if (button) await rig.clickCard(page, button);
      await waitForCard(rig, page, says);
      if (button === 'Wrong match') await rig.clickCard(page, 'Report this match');
      await pasting.bringToFront();
      for (const scheme of ['light', 'dark']) {
        await pasting.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await pasting.setContent(`<!doctype html><html lang="en"><title>Card</title>${await cardHtml(client)}</html>`);
        expect(await violations(pasting, ['.card']), `${button} ${scheme}`).toEqual([]);
      }
      await page.bringToFront();
      if (button === 'Wrong match') await rig.clickCard(page, 'Undo');
      else if (button) await page.keyboard.press('Escape');
      await until(() => hasFoot(page), 'the accounts');
    }
    await page.close();
  });
});

/** What the card's closed shadow root holds, as HTML. */
async function cardHtml(client: CDPSession): Promise<string> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: Protocol.DOM.Node): Protocol.DOM.Node | undefined =>
    node.nodeName === 'ON-THE-RECORD-CARD' ? node.shadowRoots?.[0] : node.children?.map(find).find(Boolean);
  const parts = find(root)?.children ?? [];
  const html = await Promise.all(
    parts.map(({ backendNodeId }) => client.send('DOM.getOuterHTML', { backendNodeId }).then((one) => one.outerHTML)),
  );
  return html.join('').replaceAll(':host', ':root');
}
