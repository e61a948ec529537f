/**
 * Pages that never rest, or take away what we show: the work on them is bounded, we never answer our own changes, and
 * nothing piles up. What a page sees of our work are the changes of its nodes and of its registry of highlights.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../scripts/site';
import { aWhile, closePages, ELSEWHERE, ENGINES, NEWS, type Rig, startRig, underlined, until } from '../e2e/rig';
import { CLAIM, onBoth, settle, waitForUnderlined } from './compare';
import { html } from './html';
import { memory } from './memory';

const SAID = `He said: “${CLAIM}”`;
const FOUND = `<main><p id="a">${SAID}.</p></main>`;

/** Counts what is painted: marks put in, and ranges added to the registry. */
const COUNT = `<script>
  window.painted = 0; window.records = 0;
  window.seen = new WeakSet();
  setInterval(() => { for (const ranges of CSS.highlights.values()) for (const range of ranges)
    if (!seen.has(range)) { seen.add(range); painted += 1; } }, 10);
  new MutationObserver((all) => { for (const { addedNodes } of all) { records += 1; for (const node of addedNodes)
    if (node.nodeName === 'MARK') painted += 1; } })
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script>`;

const page = (body: string, script = '') => html(`${body}<script>${script}</script>`, COUNT);

const pages: Record<string, Reply> = {
  '/rest': page(FOUND),
  '/rewrites': page(
    FOUND,
    `let turn = 0; setInterval(() => { turn += 1; document.querySelector('#a').innerHTML = '${SAID} ' + turn + '.'; }, 100);`,
  ),
  '/reverts-marks': page(
    FOUND,
    `window.reverts = 0;
    new MutationObserver(() => { for (const mark of document.querySelectorAll('mark')) {
      reverts += 1; mark.replaceWith(mark.textContent); } }).observe(document, { subtree: true, childList: true });`,
  ),
  '/reverts-text': page(
    FOUND,
    `window.reverts = 0; const p = document.querySelector('#a'); const words = p.textContent;
    new MutationObserver(() => { if (!p.querySelector('mark') && p.textContent === words) return;
      reverts += 1; p.textContent = words; }).observe(p, { subtree: true, childList: true, characterData: true });`,
  ),
  '/grows': page(
    FOUND,
    `let turn = 0; setInterval(() => { turn += 1; const p = document.createElement('p');
      p.textContent = turn % 10 ? 'The roses came early this year.' : '${SAID}, again.';
      document.querySelector('main').append(p); }, 100);`,
  ),
  '/clears': page(
    FOUND,
    `window.clears = 0; setInterval(() => { if (CSS.highlights.size > 0) { clears += 1; CSS.highlights.clear(); } }, 50);`,
  ),
};

const number = (page: Page, name: string) => page.evaluate((key) => Number(Reflect.get(window, key)), name);
const text = (page: Page) => page.evaluate(() => document.querySelector('main')?.textContent);

/** How often something was counted while the page went on for some time. */
async function during(page: Page, name: string, milliseconds: number): Promise<number> {
  const before = await number(page, name);
  await aWhile(milliseconds);
  return (await number(page, name)) - before;
}

/** How often something was counted per second, by the page's own clock: a slow machine waits longer than it was told. */
async function perSecond(page: Page, name: string): Promise<number> {
  const look = () =>
    page.evaluate((key) => [Number(Reflect.get(window, key)), performance.now() / 1000] as const, name);
  const [countBefore, timeBefore] = await look();
  await aWhile(4000);
  const [count, time] = await look();
  return (count - countBefore) / (time - timeBefore);
}

/** Waits for a time without a change of the page. */
const waitForRest = (page: Page) => until(async () => (await during(page, 'records', 2000)) === 0, 'the page at rest');

/** Makes the page change a marked text, after which claims are painted as ranges. */
async function toRanges(page: Page): Promise<void> {
  await page.evaluate((words) => {
    ((document.querySelector('#a') as HTMLElement).firstChild as Text).data = words;
  }, `Again: “${CLAIM}”.`);
  await until(() => page.evaluate(() => document.querySelector('mark') === null), 'no mark');
}

/** Claims of an article, and how many articles go by for one that is waited for. */
const CLAIMS = 10;
const GO_BY = 5;

/** In-page navigations; where the extension runs, every fifth article is left when it is underlined. */
async function navigate(page: Page, times: number, watched: boolean): Promise<void> {
  for (let at = 1; at <= times; at += 1) {
    await page.evaluate(
      (turn, paragraphs) => {
        history.pushState({}, '', `/article-${turn}`);
        (document.querySelector('main') as HTMLElement).innerHTML = `<h1>Article ${turn}</h1>${paragraphs}`;
      },
      at,
      `<p>${SAID}.</p>`.repeat(CLAIMS),
    );
    if (watched && at % GO_BY === 0) {
      await until(async () => (await underlined(page)).length === CLAIMS, `the claims of article ${at}`);
    }
  }
}

describe.each(ENGINES)('restless pages · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth(pages), { everyMention: true });
  });
  afterAll(() => rig?.close());
  afterEach(() => closePages(rig));

  const errors: string[] = [];
  async function open(path: string, host = NEWS): Promise<Page> {
    const page = await rig.browser.newPage();
    errors.length = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(host + path);
    return page;
  }

  test('a page that rests sees nothing of us once it is read', async () => {
    const page = await open('/rest');
    await waitForUnderlined(page, [CLAIM]);
    await waitForRest(page);
    expect(await during(page, 'records', 2000)).toBe(0);
    expect(await number(page, 'painted')).toBe(1);
  });

  test('a paragraph that is written anew every 100 ms is read at most four times a second', async () => {
    const page = await open('/rewrites');
    await until(async () => (await number(page, 'painted')) > 1, 'the claim painted twice');
    expect(await perSecond(page, 'painted')).toBeLessThanOrEqual(4);
    // The words are the page's own at any time.
    expect(await text(page)).toMatch(new RegExp(`^${SAID} \\d+\\.$`));
    expect(await page.$$eval('mark', (marks) => marks.length)).toBeLessThanOrEqual(1);
    expect(errors).toEqual([]);
  });

  test.each(['/reverts-marks', '/reverts-text'])('%s: at most three times, then it is left alone', async (path) => {
    const page = await open(path);
    await until(async () => (await number(page, 'reverts')) > 0, 'the first mark reverted');
    await waitForRest(page);
    expect(await number(page, 'painted')).toBeLessThanOrEqual(4);
    expect(await text(page)).toBe(`${SAID}.`);
    expect(errors).toEqual([]);
  });

  test('a page that grows without end is read part by part, each once', async () => {
    const page = await open('/grows');
    await waitForUnderlinedAll(page);
    const claims = async () => ((await text(page)) ?? '').split(CLAIM).length - 1;
    const [paintedBefore, claimsBefore] = [await number(page, 'painted'), await claims()];
    await until(async () => (await claims()) >= claimsBefore + 4, 'four more claims');
    await waitForUnderlinedAll(page);
    const [painted, grown] = [(await number(page, 'painted')) - paintedBefore, (await claims()) - claimsBefore];
    // One may have been there, not yet painted.
    expect(painted).toBeLessThanOrEqual(grown + 1);
    expect(errors).toEqual([]);
  });

  /** As many underlines as claims, give or take the one that came just now. */
  const waitForUnderlinedAll = (page: Page) =>
    until(async () => {
      const wanted = ((await text(page)) ?? '').split(CLAIM).length - 1;
      return wanted > 1 && Math.abs((await underlined(page)).length - wanted) <= 1;
    }, 'the claims underlined');

  test('a page that clears the registry of highlights: three more times, then no more', async () => {
    const page = await open('/clears');
    await waitForUnderlined(page, [CLAIM]);
    await toRanges(page);
    await until(async () => (await number(page, 'clears')) >= 4, 'the registry cleared four times');
    expect(await during(page, 'clears', 4000)).toBe(0);
    expect(await number(page, 'clears')).toBe(4);
    expect(errors).toEqual([]);
  });

  test('a hundred articles in one page: nothing piles up', async () => {
    const page = await open('/rest');
    await waitForUnderlined(page, [CLAIM]);
    await navigate(page, 2 * GO_BY, true);
    await settle(page);
    const before = await memory(page, engine);
    await navigate(page, 100, true);
    await settle(page);
    const after = await memory(page, engine);
    expect(await underlined(page)).toEqual(Array(CLAIMS).fill(CLAIM));
    expect(await ranges(page)).toBeLessThanOrEqual(CLAIMS);
    if (engine === 'chromium') {
      expect(after.heap - before.heap).toBeLessThanOrEqual(2 * 1024 * 1024);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes);
      expect(after.listeners).toBe(before.listeners);
    }
    const control = await open('/rest', ELSEWHERE);
    await navigate(control, 100, false);
    expect(await text(page)).toBe(await text(control));
    expect(errors).toEqual([]);
  });
});

/** How many ranges are in the registry. */
const ranges = (page: Page) =>
  page.evaluate(() => {
    const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
    return [...highlights.values()].reduce((sum, { size }) => sum + size, 0);
  });
