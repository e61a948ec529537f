/** What is chosen on the settings page is seen in an article that is open already, without loading it anew. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import { firefoxLaunch } from './inside-firefox';
import { ENGINES, markedClaims, NEWS, openOwn, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';
const SITE = new URL(NEWS).hostname;

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">
<main><article><h1>The night of the missiles</h1>
<p id="hidden" style="display:none">“No Americans were harmed in last night’s attack,” the summary says.</p>
<p id="first">“No Americans were harmed in last night’s attack,” the president said.</p>
<p>State media in Iran said at least 80 American military personnel were killed.</p>
<p id="again">“No Americans were harmed in last night's attack,” he repeated.</p>
<p id="denial">It is not true that no Americans were harmed in last night’s attack.</p>
<div style="height:3000px"></div></article><footer style="height:2000px"></footer></main></html>`;

const marksIn = (page: Page, selector: string) => page.$$eval(`${selector} mark[data-claim]`, (marks) => marks.length);
/** A page behind another is not read: it comes to the front first. */
async function shows(page: Page, selector: string, count: number): Promise<void> {
  await page.bringToFront();
  await until(async () => (await marksIn(page, selector)) === count, `${count} marks in ${selector}`);
}
const attributes = (page: Page, selector: string) =>
  page.$eval(`${selector} mark[data-claim]`, (mark) =>
    Object.fromEntries([...mark.attributes].map(({ name, value }) => [name, value])),
  );
const ranges = (page: Page) =>
  page.evaluate(() => {
    const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
    return [...highlights].map(([name, all]) => `${name} ${all.size}`).sort();
  });

/** Flips the switch with a title. */
async function flip(settings: Page, title: string): Promise<void> {
  await settings.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLInputElement>('[role=switch]')];
    const one = all.find(
      (input) => document.getElementById(input.getAttribute('aria-labelledby') ?? '')?.textContent === wanted,
    );
    if (!one) throw new Error(`no switch “${wanted}”`);
    one.click();
  }, title);
}

const pick = (settings: Page, name: string, value: string) =>
  settings.$eval(`[name=${name}][value=${value}]`, (radio) => (radio as HTMLInputElement).click());

const press = (settings: Page, name: string) =>
  settings.evaluate((wanted) => {
    const one = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
    if (!one) throw new Error(`no button “${wanted}”`);
    one.click();
  }, name);

const outcome = (settings: Page, words: string) =>
  until(
    () => settings.$eval('.outcome', ({ textContent }, part) => textContent?.includes(part) && textContent, words),
    words,
  );

/** The text of the copy that the page saves. */
async function savedCopy(settings: Page): Promise<string> {
  await settings.evaluate(() => {
    const scope = globalThis as unknown as { saved: Promise<string> | null };
    scope.saved = null;
    URL.createObjectURL = (blob) => {
      scope.saved = (blob as Blob).text();
      return '#saved';
    };
  });
  await press(settings, 'Save a copy');
  return settings.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
}

const useCopy = (settings: Page, text: string) =>
  settings.$eval(
    '#privacy input[type=file]',
    (input, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'copy.json', { type: 'application/json' }));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  let article: Page;
  let settings: Page;
  beforeAll(async () => {
    const prefs = { ...firefoxLaunch.prefs, 'extensions.webextOptionalPermissionPrompts': false };
    rig = await startRig(engine, { [`${NEWS}/article`]: ARTICLE }, engine === 'firefox' ? { prefs } : {});
    article = await rig.open(`${NEWS}/article`);
    await waitForMark(article, EIGHTY);
    settings = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
  });
  afterAll(() => rig?.close());

  test('first mention only: the first that can be seen, and all when it is off', async () => {
    expect(await marksIn(article, '#hidden')).toBe(1);
    await shows(article, '#first', 1);
    expect(await marksIn(article, '#again')).toBe(0);
    await flip(settings, 'First mention only');
    await shows(article, '#again', 1);
    await flip(settings, 'First mention only');
    await shows(article, '#again', 0);
    expect(await marksIn(article, '#first')).toBe(1);
    // The page takes the first away: the next one has its turn.
    await article.$eval('#first', (first) => first.remove());
    await shows(article, '#again', 1);
    await article.$eval('#again', (again) => {
      const first = document.createElement('p');
      first.id = 'first';
      first.textContent = '“No Americans were harmed in last night’s attack,” the president said.';
      again.before(first);
    });
    await shows(article, '#first', 1);
    await shows(article, '#again', 0);
  });

  test('denials are shown on demand, and say what they are', async () => {
    expect(await marksIn(article, '#denial')).toBe(0);
    await flip(settings, 'Show denials');
    await shows(article, '#denial', 1);
    const { role, 'aria-label': name, 'data-denies': denies } = await attributes(article, '#denial');
    expect([role, denies]).toEqual(['button', '']);
    expect(name).toMatch(/harmed.*denies or disputes/);
    await flip(settings, 'Show denials');
    await shows(article, '#denial', 0);
  });

  test('the look, and whether a read phrase is dimmed', async () => {
    const line = () =>
      article.$eval('#first mark', (mark) => {
        const { textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
        return `${textDecorationStyle} ${textDecorationThickness}`;
      });
    const looks = (wanted: string) => until(async () => (await line()) === wanted, wanted);
    await looks('dotted 2px');
    await pick(settings, 'underline', 'fine');
    await looks('solid 1px');
    await pick(settings, 'underline', 'tinted');
    await looks('dotted 1px');
    await article.bringToFront();
    await (await article.$('#first mark'))?.click();
    await waitForCard(rig, article, readRecord(NO_CASUALTIES).claim);
    await article.keyboard.press('Escape');
    await article.mouse.move(5, 5);
    await looks('dashed 1px');
    await flip(settings, 'Dim phrases already read');
    await looks('dotted 1px');
    await flip(settings, 'Dim phrases already read');
    await looks('dashed 1px');
    await pick(settings, 'underline', 'dotted');
  });

  test('screen readers are told, or left alone', async () => {
    const told = await attributes(article, '#first');
    expect(told).toMatchObject({ role: 'button', 'aria-haspopup': 'dialog', tabindex: '0' });
    expect(told['aria-description']).toContain('Highlight');
    await flip(settings, 'Tell screen readers');
    const quiet = await until(async () => {
      const now = await attributes(article, '#first');
      return now.role === 'none' && now;
    }, 'a silent mark');
    expect(Object.keys(quiet).filter((name) => /^aria|tabindex/.test(name))).toEqual([]);
    await flip(settings, 'Tell screen readers');
    await until(async () => (await attributes(article, '#first')).role === 'button', 'a mark that speaks');
  });

  test('highlights are painted without elements, and with them again', async () => {
    await flip(settings, 'Leave the page’s elements alone');
    await until(async () => (await markedClaims(article)).length === 0, 'no element of ours');
    await until(async () => (await ranges(article)).join() === 'reading-note-light-plain 3', 'three ranges');
    await pick(settings, 'underline', 'fine');
    await until(async () => (await ranges(article)).join() === 'reading-note-light-fine 3', 'three fine ranges');
    await pick(settings, 'underline', 'dotted');
    await flip(settings, 'Leave the page’s elements alone');
    await shows(article, '#first', 1);
    expect(await ranges(article)).toEqual([]);
  });

  test('the end of the article brings a list of its claims, once the reader wants one', async () => {
    await flip(settings, 'Summary at the end');
    await article.bringToFront();
    await until(async () => {
      await article.mouse.wheel({ deltaY: 1500 });
      return (await rig.cardText(article)) !== null;
    }, 'the list');
    const text = await waitForCard(rig, article, '2 claims in this article');
    expect(text).toContain(readRecord(NO_CASUALTIES).claim);
    expect(await article.evaluate(() => document.activeElement === document.body)).toBe(true);
    await rig.clickCard(article, readRecord(EIGHTY).claim);
    await waitForCard(rig, article, 'What official accounts say');
    await article.keyboard.press('Escape');
    await until(async () => (await rig.cardText(article)) === null, 'the card to close');
    await flip(settings, 'Summary at the end');
  });

  test('a site is added, switched off and on, and waits until it is asked for', async () => {
    await settings.bringToFront();
    await settings.type('#add-site', 'not a site');
    await settings.keyboard.press('Enter');
    await settings.waitForFunction(() =>
      document.querySelector('#add-site-problem')?.textContent?.includes('not the name'),
    );
    await settings.$eval('#add-site', (input) => (input as HTMLInputElement).select());
    await settings.type('#add-site', `https://${SITE}/some/page`);
    await settings.keyboard.press('Enter');
    const select = `select[aria-label="${SITE}"]`;
    await settings.waitForSelector(select);
    await settings.select(select, 'off');
    await shows(article, 'body', 0);
    await settings.select(select, 'asked');
    const popup = await rig.openPopupPage(article);
    await until(() => popup.evaluate(() => document.body.innerText.includes('has not been read')), 'that it waits');
    expect(await marksIn(article, 'body')).toBe(0);
    await press(popup, 'Check this page');
    await shows(article, '#first', 1);
    await popup.close();
    await settings.select(select, 'off');
    await shows(article, 'body', 0);
    await settings.select(select, 'remove');
    await shows(article, '#first', 1);
  });

  test('only when asked: nothing is marked, anywhere, but where a site is on', async () => {
    await pick(settings, 'run', 'asked');
    await shows(article, 'body', 0);
    await pick(settings, 'run', 'news');
    await shows(article, '#first', 1);
  });

  test('a copy brings back what was erased; a bad one changes nothing; two such pages stay in step', async () => {
    const other = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    const state = (page: Page) =>
      page.$$eval('main input:not([type=file]), main select', (all) =>
        all.map((one) => `${(one as HTMLInputElement).value} ${(one as HTMLInputElement).checked}`).join(),
      );
    const first = await state(settings);
    await flip(settings, 'Show denials');
    await pick(settings, 'underline', 'fine');
    await shows(article, '#denial', 1);
    const changed = await state(settings);
    expect(changed).not.toBe(first);
    await until(async () => (await state(other)) === changed, 'the other page in step');
    const copy = await savedCopy(settings);
    expect(JSON.parse(copy)).toMatchObject({ version: 1, settings: { showDenials: true, underline: 'fine' } });

    await press(settings, 'Erase');
    await press(settings, 'Erase them');
    await shows(article, '#denial', 0);
    await until(async () => (await state(other)) === first, 'the other page in step');

    await useCopy(other, copy.replace('true', '"perhaps"'));
    expect(await outcome(other, 'Nothing was changed.')).toContain('must be a boolean');
    expect(await state(other)).toBe(first);

    await useCopy(other, copy);
    await outcome(other, 'in use');
    await until(async () => (await state(settings)) === changed, 'the copy in use');
    await shows(article, '#denial', 1);
    expect(await savedCopy(settings)).toBe(copy);
    await press(other, 'Undo');
    await until(async () => (await state(settings)) === first, 'the way back');
    await other.close();
  });
});
