/** A page of 50 MB: how long it takes to be read, and whether it can be used meanwhile. */
import type { CDPSession, Page } from 'puppeteer-core';
import { aWhile, ELSEWHERE, NEWS, startRig } from '../../e2e/rig';
import { CLAIM_ID, withClaim } from './claim-on-page';
import { type Figure, figure } from './figures';
import { madeUpPage } from './made-up';
import type { Part } from './options';
import { usedMemory } from './part-memory';
import { serve } from './served';
import { traced, waitForElement } from './tracing';

const MEGABYTES = 50;
const PLANTED = `#planted mark[data-claim="${CLAIM_ID}"]`;

/** So long the page is asked whether it answers, where nobody reads it; and at most where somebody does. Milliseconds. */
const WATCHED = 10_000;
const PATIENCE = 180_000;
const BETWEEN = 100;

/** Milliseconds that the page's main thread lets a caller wait, again and again until something is over. */
async function waits(page: Page, over: Promise<unknown>): Promise<number[]> {
  let done = false;
  const end = over.finally(() => {
    done = true;
  });
  const found: number[] = [];
  while (!done) {
    const asked = performance.now();
    await page.evaluate('0');
    found.push(performance.now() - asked);
    await aWhile(BETWEEN);
  }
  await end;
  return found;
}

async function open(page: Page, url: string): Promise<CDPSession> {
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  return page.createCDPSession();
}

export const measureHuge: Part = async (_, say) => {
  const html = withClaim(madeUpPage(MEGABYTES * 1e6, 50));
  const pages = [{ name: 'huge', html }];
  const rig = await startRig('chromium', { ...serve(NEWS, pages), ...serve(ELSEWHERE, pages) });
  const row = (name: string, unit: Figure['unit'], values: number | number[], note = '') =>
    figure('huge', `${MEGABYTES} MB page: ${name}`, unit, values, { note });
  try {
    say(`${MEGABYTES} MB without us`);
    const bare = await rig.browser.newPage();
    const client = await open(bare, `${ELSEWHERE}/huge`);
    await aWhile(5_000);
    const without = { waits: await waits(bare, aWhile(WATCHED)), heap: await usedMemory(client) };
    await bare.close();
    say(`${MEGABYTES} MB with us`);
    const page = await rig.browser.newPage();
    let own: number[] = [];
    let time = 0;
    let heap = 0;
    const slices = await traced(page, async () => {
      const session = await open(page, `${NEWS}/huge`);
      const loaded = performance.now();
      const read = waitForElement(session, PLANTED, PATIENCE).then(() => {
        time = performance.now() - loaded;
      });
      own = await waits(page, read);
      heap = await usedMemory(session);
    });
    return [
      row('from its load until its last paragraph is highlighted', 'ms', time),
      row('our scripts', 'ms', slices.total),
      row('longest slice of scripts', 'ms', slices.later.ms, slices.later.what),
      row('wait of a caller while it is read', 'ms', own, `longest ${Math.max(...own).toFixed(0)} ms`),
      row('wait of a caller without us', 'ms', without.waits, `longest ${Math.max(...without.waits).toFixed(0)} ms`),
      row('heap without us', 'MB', without.heap),
      row('heap above none of us', 'MB', heap - without.heap),
    ];
  } finally {
    await rig.close();
  }
};
