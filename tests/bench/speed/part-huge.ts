/** A page of 50 MB: how long it takes to be read, and whether it can be used meanwhile. */
import type { CDPSession, Page } from 'puppeteer-core';
import { aWhile, NEWS, startRig } from '../../e2e/rig';
import { CLAIM_ID, withClaim } from './claim-on-page';
import { type Figure, figure } from './figures';
import { madeUpPage } from './made-up';
import type { Part } from './options';
import { serve } from './served';
import { traced, waitForElement } from './tracing';

const MEGABYTES = 50;
const PLANTED = `#planted mark[data-claim="${CLAIM_ID}"]`;

/** So long the page is used once it was read; and at most until it is. Milliseconds. */
const USED = 10_000;
const PATIENCE = 180_000;

/** What people and the page itself notice: answers to keys, pictures, and the page's own timers. Milliseconds. */
interface Use {
  keys: number[];
  pictures: number[];
  timers: number[];
}

/** From now on the next page of a tab notes when pictures are drawn and a timer of 50 ms fires. */
const follow = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const gaps = { pictures: [] as number[], timers: [] as number[] };
    const last = { pictures: performance.now(), timers: performance.now() };
    const notes = {
      note(what: keyof typeof gaps) {
        gaps[what].push(performance.now() - last[what]);
        last[what] = performance.now();
      },
      draw() {
        notes.note('pictures');
        requestAnimationFrame(notes.draw);
      },
    };
    requestAnimationFrame(notes.draw);
    setInterval(() => notes.note('timers'), 50);
    addEventListener('keydown', () => undefined);
    Object.assign(globalThis, { gaps });
  });

/** What the page noted since this was asked last. */
const notedGaps = (page: Page) =>
  page.evaluate(() => {
    const { gaps } = globalThis as unknown as { gaps: Omit<Use, 'keys'> };
    return { pictures: gaps.pictures.splice(0), timers: gaps.timers.splice(0) };
  });

/** Presses a key that does nothing ten times a second until something is over. */
async function use(page: Page, client: CDPSession, until: () => Promise<unknown>): Promise<Use> {
  await notedGaps(page);
  let done = false;
  const end = until().finally(() => {
    done = true;
  });
  const keys: number[] = [];
  while (!done) {
    const pressed = performance.now();
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Shift' });
    keys.push(performance.now() - pressed);
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Shift' });
    await aWhile(100);
  }
  await end;
  return { keys, ...(await notedGaps(page)) };
}

const row = (name: string, unit: Figure['unit'], values: number | number[], note = '') =>
  figure('huge', `${MEGABYTES} MB page: ${name}`, unit, values, { note });

const NAMES: Record<keyof Use, string> = {
  keys: 'answer to a key',
  pictures: 'from picture to picture',
  timers: 'turns of a timer of 50 ms',
};

const usage = (used: Use, when: string) =>
  (Object.keys(NAMES) as (keyof Use)[]).map((what) =>
    row(`${NAMES[what]}, ${when}`, 'ms', used[what], `longest ${Math.max(...used[what]).toFixed(0)} ms`),
  );

export const measureHuge: Part = async (_, say) => {
  const pages = [{ name: 'huge', html: withClaim(madeUpPage(MEGABYTES * 1e6, 50)) }];
  const rig = await startRig('chromium', serve(NEWS, pages));
  try {
    say('loads for about a minute');
    const page = await rig.browser.newPage();
    const client = await page.createCDPSession();
    await follow(page);
    const own: { while: Use | null; time: number } = { while: null, time: 0 };
    const { total, later } = await traced(page, async () => {
      await page.goto(`${NEWS}/huge`, { waitUntil: 'load', timeout: PATIENCE });
      say('is read');
      const loaded = performance.now();
      const read = waitForElement(await page.createCDPSession(), PLANTED, PATIENCE).then(() => {
        own.time = performance.now() - loaded;
      });
      own.while = await use(page, client, () => read);
    });
    // What was held up comes now.
    await aWhile(2_000);
    const rest = await use(page, client, () => aWhile(USED));
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return [
      row('from its load until its last paragraph is highlighted', 'ms', own.time),
      row('our scripts', 'ms', total),
      row('longest slice of scripts', 'ms', later.ms, later.what),
      ...(own.while ? usage(own.while, 'while it is read') : []),
      ...usage(rest, 'afterwards'),
      row('heap of its scripts, which are ours', 'MB', usedSize / 1024 ** 2),
    ];
  } finally {
    await rig.close();
  }
};
