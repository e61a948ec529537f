/** The popup as the summary of the page, and the page without a mouse, in real browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import { violations } from './axe';
import { aWhile, ENGINES, NEWS, openOwn, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const FAR = '<div style="height: 1600px"></div>';
const SUMMARY = page(
  'Were 80 Americans killed by missiles from Iran? What state media said',
  `<p id="one">“No Americans were harmed in last night’s attack,” the president said of the missiles from Iran.</p>
<p id="eighty">State media in Iran said at least 80 American military personnel were killed.</p>${FAR}
<p id="two">He said again that no Americans were harmed in last night’s attack by Iran.</p>${FAR}
<p id="denied">Iran denied that it called Trump before the missiles were fired.</p>`,
);
const GARDEN = page('A garden in spring', '<p id="text">The roses came early, and visitors may bring a picnic.</p>');
const PAGES = { [`${NEWS}/summary`]: SUMMARY, [`${NEWS}/garden`]: GARDEN };

/** What stands under the name of the phrase that the reader was led to. */
const HERE = () => {
  const { highlights } = (globalThis as unknown as { CSS: { highlights: Map<string, Set<Range>> } }).CSS;
  const range = [...(highlights.get('reading-note-light-here') ?? [])][0];
  const top = range?.getBoundingClientRect().top ?? -1;
  return range && top >= 0 && top < innerHeight ? range.toString() : null;
};
const FOCUS = () => document.activeElement?.closest('p')?.id ?? document.activeElement?.tagName;

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, PAGES, { everyMention: true });
  });
  afterAll(() => rig?.close());

  test('each mention of a claim is shown from the popup, and a denied one is gone to', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    const popup = await rig.openPopupPage(news);
    await (await popup.waitForSelector(`li[data-claim="${NO_CASUALTIES}"] > details > summary`))?.click();
    const entry = `li[data-claim="${NO_CASUALTIES}"]`;
    const label = () => popup.$eval(`${entry} .lab`, (lab) => lab.textContent);
    expect(await label()).toBe('On this page, 2 times');
    await popup.click(`${entry} [aria-label^="Show the next"]`);
    await until(async () => (await label()) === 'On this page, mention 1 of 2', 'the first mention');
    await popup.click(`${entry} [aria-label^="Show the next"]`);
    await until(async () => (await label()) === 'On this page, mention 2 of 2', 'the second mention');
    expect(await news.evaluate(HERE)).toMatch(/no Americans were harmed/i);
    expect(await news.evaluate(() => scrollY)).toBeGreaterThan(1000);

    await (await popup.waitForSelector('.rejected li > details > summary'))?.click();
    const before = await news.evaluate(() => document.body.innerHTML);
    await popup.click('.rejected [aria-label^="Jump"]');
    await until(async () => (await news.evaluate(HERE))?.includes('called Trump'), 'the denied sentence');
    expect(await news.evaluate(() => document.body.innerHTML)).toBe(before);
    await news.close();
  });

  test('highlights are hidden and shown again; the claims stay listed', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    const popup = await rig.openPopupPage(news);
    const press = (name: string) => popup.locator(`::-p-text(${name})`).click();
    await press('Hide highlights');
    await until(() => news.$$eval('mark', (marks) => marks.length === 0), 'no highlight');
    await popup.waitForFunction(() => document.body.innerText.includes('Highlights are hidden on this page'));
    expect(await violations(popup)).toEqual([]);
    expect(await popup.$$eval('ol li[data-claim]', (entries) => entries.length)).toBe(2);
    await press('Show highlights');
    // A popup leaves the page in sight; this one is a tab before it.
    await news.bringToFront();
    await until(() => news.$$eval('mark', (marks) => marks.length === 3), 'the highlights');
    await popup.close();
    await news.close();
  });

  test('a site that is off is read once when asked, and only once', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    const popup = await rig.openPopupPage(news);
    await popup.locator('[role=switch]').click();
    await until(() => news.$$eval('mark', (marks) => marks.length === 0), 'no highlight');
    await popup.locator('::-p-text(Only this once)').click();
    await news.bringToFront();
    await waitForMark(news, NO_CASUALTIES);
    await popup.close();
    await news.reload();
    const again = await rig.openPopupPage(news);
    await again.locator('::-p-text(Turn on for this site)').click();
    await news.bringToFront();
    await waitForMark(news, NO_CASUALTIES);
    await again.close();
    await news.close();
  });

  test('related claims are looked up when asked for, and none is near another page', async () => {
    const related = async (path: string) => {
      const news = await rig.open(NEWS + path);
      await aWhile();
      const popup = await rig.openPopupPage(news);
      await (await popup.waitForSelector('.related > summary'))?.click();
      await popup.waitForFunction(
        () => !/Looking|^$/.test(document.querySelector('.related .check')?.textContent ?? ''),
      );
      const text = await popup.$eval('.related .check', (part) => part.textContent ?? '');
      await popup.close();
      await news.close();
      return text;
    };
    expect(await related('/summary')).toContain(readRecord(EIGHTY).claim);
    expect(await related('/garden')).toMatch(/^Nothing on record is near/);
  });

  test('selected words are compared with the record in the popup', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    await news.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#eighty') as Element));
    const popup = await rig.openPopupPage(news);
    await popup.locator('::-p-text(Check this selection)').click();
    await popup.waitForSelector('.check .claim-link');
    const first = await popup.$eval('.check .claim-link', (link) => link.textContent ?? '');
    expect(first).toContain(readRecord(EIGHTY).claim);
    expect(first).toMatch(/The phrase (states|reports)/);
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await violations(popup)).toEqual([]);
    await popup.locator('::-p-text(Back to this page)').click();
    await popup.waitForSelector(`li[data-claim="${EIGHTY}"]`);
    await popup.close();
    await news.close();
  });

  test('the context menu compares selected words in a tab whose address does not hold them', async () => {
    const news = await rig.open(`${NEWS}/garden`);
    const words = 'At least 80 American military personnel were killed by missiles from Iran.';
    await rig.chooseInMenu(news, words);
    const isIt = (url: string) => /record\.html#\/check\/\d+$/.test(url);
    const url = await until(async () => (await rig.openTabs()).find(isIt), 'the record in a tab');
    // Firefox hides tabs that the extension opened; there the words are looked for in another tab of that address.
    const shown = (await rig.browser.pages()).find((one) => isIt(one.url()));
    if (engine === 'chromium') {
      await shown?.waitForFunction((claim) => document.body.innerText.includes(claim), {}, readRecord(EIGHTY).claim);
      expect(await shown?.$eval('.check-words', (part) => part.textContent)).toBe(words);
    }
    const opened = shown ?? (await openOwn(rig.browser, url));
    await opened.waitForSelector('.check h1');
    await opened.close();
    const again = await openOwn(rig.browser, url);
    await again.waitForFunction(() => document.body.innerText.includes('These words are not kept'));
    await again.close();
    await news.close();
  });

  test('the suggested keys are free in the browser', async () => {
    const own = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    const unset = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
      };
      return (await chrome.commands.getAll()).filter(({ shortcut }) => shortcut === '').map(({ name }) => name);
    });
    // Chrome takes four suggestions at most.
    expect(unset).toEqual(['open-card']);
    await own.close();
  });

  test('keys go from highlight to highlight, open the card, and hide all', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    await news.bringToFront();
    const at = async (command: string, id: string) => {
      await rig.pressCommand(news, command);
      await until(async () => (await news.evaluate(FOCUS)) === id, `the focus in ${id} after ${command}`);
    };
    await at('next-highlight', 'one');
    await at('next-highlight', 'eighty');
    await at('previous-highlight', 'one');
    await at('previous-highlight', 'two');
    await at('next-highlight', 'one');
    await at('next-highlight', 'eighty');
    await rig.pressCommand(news, 'open-card');
    await waitForCard(rig, news, readRecord(EIGHTY).claim);
    await news.keyboard.press('Escape');
    await until(async () => (await rig.cardText(news)) === null, 'the card to close');
    expect(await news.evaluate(FOCUS)).toBe('eighty');
    await rig.pressCommand(news, 'toggle-highlights');
    await until(() => news.$$eval('mark', (marks) => marks.length === 0), 'no highlight');
    await rig.pressCommand(news, 'toggle-highlights');
    await until(() => news.$$eval('mark', (marks) => marks.length === 3), 'the highlights');
    await news.close();
  });

  test('keys show phrases that are painted without elements, and give the focus back', async () => {
    const news = await rig.open(`${NEWS}/summary`);
    await waitForMark(news, NO_CASUALTIES);
    // The page writes a marked text anew: from then on no element is added.
    await news.evaluate(() => {
      const text = document.querySelector('#one')?.firstChild as Text;
      text.data = 'No Americans were harmed in last night’s attack, wrote the page.';
    });
    await until(() => news.$$eval('#one mark', (marks) => marks.length === 0), 'the mark to go');
    await until(
      () => news.evaluate(() => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size > 0),
      'a range',
    );
    await news.bringToFront();
    await rig.pressCommand(news, 'next-highlight');
    expect(await until(() => news.evaluate(HERE), 'the phrase')).toMatch(/^No Americans/);
    const spot = await news.$eval('#one', (part) => {
      const { left, top, height } = part.getBoundingClientRect();
      return { x: left + 30, y: top + height / 2 };
    });
    await news.mouse.move(spot.x, spot.y);
    const cursor = () => news.$eval('#one', (part) => getComputedStyle(part).cursor);
    await until(async () => (await cursor()) === 'pointer', 'a hand');
    await news.mouse.move(spot.x, spot.y + 300);
    await until(async () => (await cursor()) !== 'pointer', 'no hand');
    await news.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus({ preventScroll: true });
    });
    await rig.pressCommand(news, 'open-card');
    await waitForCard(rig, news, readRecord(NO_CASUALTIES).claim);
    await news.keyboard.press('Escape');
    await until(async () => (await rig.cardText(news)) === null, 'the card to close');
    expect(await news.evaluate(FOCUS)).toBe('INPUT');

    await rig.pressCommand(news, 'next-highlight');
    await until(async () => (await news.evaluate(FOCUS)) === 'eighty', 'the focus in a mark');
    await rig.pressCommand(news, 'previous-highlight');
    await until(async () => (await news.evaluate(FOCUS)) === 'BODY', 'no focus in a mark that was left');
    await news.keyboard.press('Enter');
    await waitForCard(rig, news, readRecord(NO_CASUALTIES).claim);
    await news.close();
  });
});
