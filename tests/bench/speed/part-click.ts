/** (g) From a click on a highlight to the card with its text, in the built extension. */
import type { Page } from 'puppeteer-core';
import { NEWS, type Rig, startRig, until, waitForMark } from '../../e2e/rig';
import { CLAIM, CLAIM_ID } from './claim-on-page';
import { figure } from './figures';
import type { Part } from './options';

const HTML = `<!doctype html><title>A page</title><p>He said it again: “${CLAIM}”, and went on about other things.</p>`;

/** Highlights open at most every half second. */
const BETWEEN = 600;

/** The card is taller than this, and the notice that says the background has not answered yet is not. CSS pixels. */
const NOTICE = 160;

/** A quick hand rests so long on what it clicks, milliseconds. */
const REST = 150;

/**
 * Milliseconds from the click to the first frame in which the card is there.
 * @param rest the pointer is on the highlight so long before, milliseconds
 */
async function clickToCard(rig: Rig, page: Page, rest = 0): Promise<number> {
  const mark = await waitForMark(page, CLAIM_ID);
  await page.evaluate(() => {
    // The highlight keeps the click from whoever comes after it.
    window.addEventListener('pointerup', ({ timeStamp }) => Object.assign(globalThis, { clicked: timeStamp }), {
      capture: true,
      once: true,
    });
  });
  const shown = page.waitForFunction(
    (taller) => {
      const card = document.querySelector('on-the-record-card');
      const { clicked } = globalThis as unknown as { clicked: number };
      return card && card.getBoundingClientRect().height > taller ? performance.now() - clicked : null;
    },
    { polling: 'raf' },
    NOTICE,
  );
  if (rest > 0) {
    await mark.hover();
    await new Promise((done) => setTimeout(done, rest));
  }
  await mark.click();
  const time = (await (await shown).jsonValue()) as number;
  await until(() => rig.cardText(page), 'the card');
  return time;
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('on-the-record-card'));
  await new Promise((done) => setTimeout(done, BETWEEN));
}

export const measureClick: Part = async ({ rounds }, say) => {
  const rig = await startRig('chromium', { [`${NEWS}/page`]: HTML });
  const times = { first: [] as number[], warm: [] as number[], stopped: [] as number[], rested: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      say(`round ${round + 1}`);
      const page = await rig.open(`${NEWS}/page`);
      times.first.push(await clickToCard(rig, page));
      await closeCard(page);
      times.warm.push(await clickToCard(rig, page));
      await page.close();
      for (const [rest, list] of [
        [0, times.stopped],
        [REST, times.rested],
      ] as const) {
        const other = await rig.open(`${NEWS}/page`);
        await waitForMark(other, CLAIM_ID);
        await rig.stopBackground();
        list.push(await clickToCard(rig, other, rest));
        await other.close();
      }
    }
  } finally {
    await rig.close();
  }
  return [
    figure('click', 'click to card: first in a tab, worker running', 'ms', times.first),
    figure('click', 'click to card: later in a tab, worker running', 'ms', times.warm),
    figure('click', 'click to card: first in a tab, worker stopped', 'ms', times.stopped, { goal: { most: 100 } }),
    figure('click', `the same, with the pointer on the highlight ${REST} ms before`, 'ms', times.rested),
  ];
};
