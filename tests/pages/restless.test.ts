/** Pages that never rest, that undo what we do, or that are many pages in one: our work stays bounded. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWhile, ENGINES, NEWS, type Rig, startRig, underlined, waitForMark } from '../e2e/rig';
import { CLAIM, waitForUnderlined } from './compare';
import { html } from './html';

const STORY = html(
  `<main><p id="first">“${CLAIM},” he said.</p><p id="rest">The roses came early this year.</p></main>`,
);
const pages = { [`${NEWS}/story`]: STORY };

const SECONDS = 6;
const NAVIGATIONS = 100;

/** Counts the marks that come onto the page from now on. */
const countMarks = (page: Page) =>
  page.evaluate(() => {
    const counted = { marks: 0 };
    Object.assign(globalThis, { counted });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeName === 'MARK') counted.marks += 1;
    }).observe(document, { subtree: true, childList: true });
  });
const marksCounted = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { counted: { marks: number } }).counted.marks);

describe.each(ENGINES)('restless pages · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, pages);
  });
  afterAll(() => rig?.close());

  test('a paragraph written anew every 100 ms: at most 4 readings a second, then it is underlined', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, 'no-us-casualties');
    await countMarks(page);
    const highest = await page.evaluate(async (seconds) => {
      const first = document.querySelector('#first') as HTMLElement;
      const words = first.textContent ?? '';
      const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
      const seen = new Set<Range>();
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) {
        first.innerHTML = `<i>${words}</i>`;
        await new Promise((done) => setTimeout(done, 100));
        for (const ranges of highlights.values()) for (const range of ranges) seen.add(range);
      }
      return seen.size;
    }, SECONDS);
    expect((await marksCounted(page)) + highest).toBeLessThanOrEqual(4 * SECONDS);
    await waitForUnderlined(page, [CLAIM]);
    await page.close();
  });

  test('a page that takes our marks away gets no second one', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await page.evaluate(() => {
      const counted = { marks: 0 };
      Object.assign(globalThis, { counted });
      new MutationObserver(() => {
        for (const mark of document.querySelectorAll('mark')) {
          counted.marks += 1;
          mark.replaceWith(...mark.childNodes);
        }
      }).observe(document.body, { subtree: true, childList: true });
    });
    await waitForUnderlined(page, [CLAIM]);
    await aWhile(2500);
    expect(await marksCounted(page)).toBeLessThanOrEqual(3);
    expect(await page.$eval('#first', (first) => first.textContent)).toBe(`“${CLAIM},” he said.`);
    await page.close();
  });

  test('a page that clears the highlights gets each of them back three times', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, 'no-us-casualties');
    const back = await page.evaluate(async () => {
      const first = document.querySelector('#first') as HTMLElement;
      first.textContent = `${first.textContent} Indeed.`;
      const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
      let times = 0;
      const end = performance.now() + 9000;
      while (performance.now() < end) {
        if (highlights.size > 0) {
          times += 1;
          highlights.clear();
        }
        await new Promise((done) => setTimeout(done, 50));
      }
      return times;
    });
    expect(back).toBeGreaterThan(1);
    expect(back).toBeLessThanOrEqual(4);
    await page.close();
  });

  test('a page that grows forever is followed; one that rests sees nothing of us', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, 'no-us-casualties');
    await page.evaluate(async (claim) => {
      for (let n = 0; n < 60; n += 1) {
        const p = document.createElement('p');
        p.textContent = n % 20 === 0 ? `${claim}, once more.` : `Paragraph ${n}.`;
        document.querySelector('main')?.append(p);
        await new Promise((done) => setTimeout(done, 50));
      }
    }, CLAIM);
    await waitForUnderlined(page, [CLAIM, CLAIM, CLAIM, CLAIM]);
    const changes = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let count = 0;
          new MutationObserver((records) => {
            count += records.length;
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          setTimeout(() => done(count), 3000);
        }),
    );
    expect(changes).toBe(0);
    await page.close();
  });

  test(`${NAVIGATIONS} articles in one page: nothing piles up`, { timeout: 120_000 }, async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, 'no-us-casualties');
    const go = (count: number) =>
      page.evaluate(
        async (times, claim) => {
          const main = document.querySelector('main') as HTMLElement;
          for (let n = 0; n < times; n += 1) {
            history.pushState({}, '', `/article-${n}`);
            main.innerHTML = `<h1>Article ${n}</h1>${'<p>Some words about something else.</p>'.repeat(40)}<p>“${claim},” he said.</p>`;
            await new Promise((done) => setTimeout(done, 350));
          }
        },
        count,
        CLAIM,
      );
    const client = engine === 'chromium' ? await page.createCDPSession() : null;
    await go(20);
    const before = client && (await measure(client));
    await go(NAVIGATIONS);
    await waitForUnderlined(page, [CLAIM]);
    const after = client && (await measure(client));
    expect(await underlined(page)).toHaveLength(1);
    if (before && after) {
      expect(after.heap - before.heap).toBeLessThan(2_000_000);
      expect(after.nodes - before.nodes).toBeLessThan(300);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
    }
    await page.close();
  });
});

/** Heap in bytes, DOM nodes and listeners of the tab, after collecting what is not used. */
async function measure(client: CDPSession) {
  await client.send('HeapProfiler.enable');
  for (let n = 0; n < 3; n += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
