/**
 * (d) Longest stretch for which the built extension holds a page's main thread: the largest page, at several speeds of the
 * processor, in a fresh tab and when it reads the page again. The page's own scripts are off, so that all scripts are ours.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { NEWS, startRig } from '../../e2e/rig';
import { CLAIM, CLAIM_ID, withClaim } from './claim-on-page';
import { type Figure, figure } from './figures';
import type { Part } from './options';
import { largestPage } from './pages';
import { CATEGORIES, longestSlices, type TraceEvent } from './trace';

const SPEEDS = [1, 4, 6];
const GOAL = { most: 12 };
const HEADERS = { 'content-security-policy': "script-src 'none'" };

async function traced(page: Page, work: () => Promise<void>): Promise<ReturnType<typeof longestSlices>> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return longestSlices(traceEvents);
}

const waitForLast = (page: Page) =>
  page.waitForSelector(`#planted mark[data-claim="${CLAIM_ID}"]`, { timeout: 60_000 });

/** Long enough for what comes after the last highlight. */
const settle = () => new Promise((done) => setTimeout(done, 500));

/** To another address of the same article, which grew by a paragraph: the extension reads all of it again. */
async function readAgain(page: Page): Promise<void> {
  await page.evaluate((claim) => {
    history.pushState(null, '', `?again=${performance.now()}`);
    document.querySelector('#again')?.remove();
    const paragraph = document.createElement('p');
    paragraph.id = 'again';
    paragraph.textContent = `He said: “${claim}”.`;
    document.body.append(paragraph);
  }, CLAIM);
  await page.waitForSelector('#again mark[data-claim]', { timeout: 60_000 });
  await settle();
}

export const measureSlices: Part = async ({ rounds }, say) => {
  const measured = largestPage();
  const url = `${NEWS}/largest`;
  const found = new Map<string, number[]>();
  const note = (key: string, value: number) => found.set(key, [...(found.get(key) ?? []), value]);
  for (let round = 0; round < Math.max(1, rounds / 3); round += 1) {
    for (const speed of SPEEDS) {
      say(`${speed}× slower, round ${round + 1}`);
      // A browser that read the page before has its code compiled: each round has a new one.
      const rig = await startRig('chromium', {
        [url]: { body: withClaim(measured.html), type: 'text/html', headers: HEADERS },
      });
      try {
        const page = await rig.browser.newPage();
        const client: CDPSession = await page.createCDPSession();
        await client.send('Emulation.setCPUThrottlingRate', { rate: speed });
        const cold = await traced(page, async () => {
          await page.goto(url, { timeout: 60_000 });
          await waitForLast(page);
          await settle();
        });
        for (let turn = 0; turn < 2; turn += 1) await readAgain(page);
        const warm = await traced(page, () => readAgain(page));
        for (const [state, { script, task }] of Object.entries({ cold, warm })) {
          note(`${state}, ${speed}× slower, scripts only`, script);
          note(`${state}, ${speed}× slower, whole task with style and layout`, task);
        }
      } finally {
        await rig.close();
      }
    }
  }
  return [...found].map(([key, values]): Figure => {
    const goal = /4× slower, scripts/.test(key) ? GOAL : null;
    return figure('slices', `longest slice on ${measured.name}, ${key}`, 'ms', values, { goal });
  });
};
