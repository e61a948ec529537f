/** What card and popup tell about time: the ladder with the article's own date, and what the article reports itself. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInThemes } from './axe';
import { ENGINES, NEWS, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const CLAIM = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';
const THEN = 'When this article was written (4 Feb 2020) the latest was 64 diagnosed.';
const NOW = 'The latest now is 110 diagnosed (21 Feb 2020).';
const QUOTE = 'this is a snapshot in time and numbers can change';
const SOURCE =
  'https://www.npr.org/2020/01/29/800770355/pentagon-now-says-50-troops-not-34-suffered-brain-injuries-in-iran-strike';

const page = (head: string, more = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${head}</head><body>
<main><article><h1>The night of the missiles</h1>
<p id="first">“No Americans were harmed in last night’s attack,” the president said of the missiles from Iran.</p>
<p id="second">Tehran claimed that 80 US soldiers died in the missile attack.</p>${more}</article></main></body></html>`;

const json = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  datePublished: '2020-02-04T09:00:00Z',
});
const DATED = `<script type="application/ld+json">${json}</script>`;
const SPACE = '<div style="height: 3000px"></div>';

const PAGES = {
  [`${NEWS}/dated`]: page(DATED),
  [`${NEWS}/undated`]: page(''),
  [`${NEWS}/links`]: page(
    DATED,
    `${SPACE}<p>The count went on to grow, as <a id="source" href="${SOURCE}?utm_source=a">the radio reported</a> in those days.</p>${SPACE}`,
  ),
  [`${NEWS}/quotes`]: page(
    DATED,
    `${SPACE}<p id="said">A spokesman said: “This is a snapshot in time, and <em>numbers</em> can change.”</p>${SPACE}`,
  ),
  [`${NEWS}/home`]: page(
    DATED,
    '<p>More words can be found at <a href="https://www.npr.org/">the radio’s own page</a>, day by day.</p>',
  ),
};

/** Text nodes come with spaces between. */
const sentences = (text: string) => text.replace(/\s+/g, ' ').replace(/ (?=[.,:;)])|(?<=\() /g, '');

async function openCard(rig: Rig, path: string, claimId = CLAIM): Promise<{ news: Page; text: string }> {
  const news = await rig.open(`${NEWS}${path}`);
  await (await waitForMark(news, claimId)).click();
  return { news, text: sentences(await waitForCard(rig, news, 'Not matched with')) };
}

/** The parts that tell about time, opened. */
const PARTS = ['details[open] .ladder', 'details[open] .parts-block', 'details[open] .why'];

async function openReceipts(own: Page): Promise<void> {
  await own.$$eval('li[data-claim] .why', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, PAGES);
  });
  afterAll(() => rig?.close());

  test('card and popup set the accounts against the article’s own date, and say why the phrase matched', async () => {
    const { news, text } = await openCard(rig, '/dated');
    for (const said of [THEN, NOW, '50 diagnosed on 28 Jan', 'This article', 'After this article was written'])
      expect(text).toContain(said);
    expect(text).not.toContain('already reports');
    expect(text).not.toContain('does not say when');
    await rig.clickCard(news, 'Next claim on this page');
    await waitForCard(rig, news, 'The claim in its parts');

    const popup = await rig.openPopupPage(news);
    await popup.waitForSelector(`li[data-claim="${EIGHTY}"] > details[open]`);
    await popup.$eval(`li[data-claim="${CLAIM}"] summary`, (summary) => (summary as HTMLElement).click());
    const said = await until(
      () =>
        popup.$eval(`li[data-claim="${CLAIM}"] .ladder`, (ladder) => (ladder.textContent ?? '').replace(/\s+/g, ' ')),
      'the ladder in the popup',
    );
    expect(said).toContain(THEN);
    expect(said).toContain(NOW);
    expect(await popup.$$eval(`li[data-claim="${CLAIM}"] .chart-article`, (lines) => lines.length)).toBeGreaterThan(0);
    await popup.waitForSelector(`li[data-claim="${EIGHTY}"] .why dl`);
    const why = await popup.$eval(`li[data-claim="${EIGHTY}"] .why`, (receipt) => receipt.textContent ?? '');
    expect(why).toContain('Number: “80”');
    expect(why).toContain('any of these in the sentence');
    await popup.close();
    await news.close();
  });

  test('an article without a date is said to have none', async () => {
    const { news, text } = await openCard(rig, '/undated');
    expect(text).toContain('This page does not say when it was written');
    expect(text).not.toContain('This article');
    await news.close();
  });

  test('the card leads to the source that the article links to, and to the words it has', async () => {
    for (const path of ['/links', '/quotes']) {
      const { news, text } = await openCard(rig, path);
      expect(text).toContain('This article already reports an official account');
      expect(text).toContain(
        path === '/links' ? 'It links to' : 'It has words of this account: US Department of Defense, 28 Jan 2020.',
      );
      const before = await news.$eval('main', (main) => main.querySelectorAll('*').length);
      await rig.clickCard(news, 'Show it on the page');
      const target = path === '/links' ? '#source' : '#said';
      await until(async () => (await rig.cardText(news)) === null, 'the card to close');
      const seen = await news.$eval(target, (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const {
          CSS: { highlights },
        } = window as unknown as { CSS: { highlights: Map<string, Set<Range>> } };
        return {
          inView: top >= 0 && bottom <= innerHeight,
          focused: document.activeElement === element,
          tinted: [...highlights.values()].flatMap((ranges) => [...ranges].map(String)),
          elements: document.querySelectorAll('main *').length,
        };
      });
      expect(seen.inView).toBe(true);
      expect(seen.focused).toBe(path === '/links');
      expect(seen.tinted.join().toLowerCase().replace(/,/g, '')).toBe(path === '/links' ? 'the radio reported' : QUOTE);
      expect(seen.elements).toBe(before);
      await news.close();
    }
  });

  test('a link to an outlet’s home page is no report', async () => {
    const { news, text } = await openCard(rig, '/home');
    expect(text).not.toContain('already reports');
    await news.close();
  });

  test.runIf(engine === 'chromium')('chart, parts and receipt have no violation, in light and dark', async () => {
    const { news } = await openCard(rig, '/dated', EIGHTY);
    const popup = await rig.openPopupPage(news);
    await popup.waitForSelector('li[data-claim] > details[open] .chart');
    await openReceipts(popup);
    expect(await violationsInThemes(popup, PARTS)).toEqual([]);
    await popup.close();
    await news.close();
  });
});
