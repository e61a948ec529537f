/**
 * (d) Longest stretch for which the built extension holds a page's main thread: the largest page, at several speeds of the
 * processor, in a fresh browser and when it reads the page again. The page's own scripts are off.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { NEWS, startRig } from '../../e2e/rig';
import { CLAIM_ID, OTHER_CLAIM, OTHER_CLAIM_ID, withClaim } from './claim-on-page';
import { type Figure, figure } from './figures';
import type { Part } from './options';
import { largestPage } from './pages';
import { serve } from './served';
import type { Slices } from './slices';
import { traced, waitForElement } from './tracing';

const SPEEDS = [1, 4, 6];
const GOAL = { most: 12 };

/** Long enough for what comes after the last highlight. */
const settle = () => new Promise((done) => setTimeout(done, 500));

/** To another address of the same article, which grew by a paragraph: the extension reads all of it again. */
async function readAgain(page: Page, client: CDPSession): Promise<void> {
  await page.evaluate((claim) => {
    history.pushState(null, '', `?again=${performance.now()}`);
    document.querySelector('#again')?.remove();
    const paragraph = document.createElement('p');
    paragraph.id = 'again';
    paragraph.textContent = `He said: “${claim}”.`;
    document.body.append(paragraph);
  }, OTHER_CLAIM);
  await waitForElement(client, `#again mark[data-claim="${OTHER_CLAIM_ID}"]`);
  await settle();
}

interface Round {
  cold: Slices;
  warm: Slices;
}

/** A browser that read the page before has its code compiled: each round has a new one. */
async function measure(html: string, speed: number): Promise<Round> {
  const url = `${NEWS}/largest`;
  const rig = await startRig('chromium', serve(NEWS, [{ name: 'largest', html: withClaim(html) }]));
  try {
    const page = await rig.browser.newPage();
    const client = await page.createCDPSession();
    await client.send('Emulation.setCPUThrottlingRate', { rate: speed });
    const cold = await traced(page, async () => {
      await page.goto(url, { timeout: 60_000 });
      await waitForElement(client, `#planted mark[data-claim="${CLAIM_ID}"]`);
      await settle();
    });
    for (let turn = 0; turn < 2; turn += 1) await readAgain(page, client);
    const warm = await traced(page, () => readAgain(page, client));
    return { cold, warm };
  } finally {
    await rig.close();
  }
}

/** What the longest of the rounds was. */
const longest = (slices: readonly { ms: number; what: string }[]) =>
  [...slices].sort((a, b) => b.ms - a.ms)[0]?.what ?? '';

function figuresOf(rounds: readonly Round[], speed: number): Figure[] {
  const goal = speed === 4 ? GOAL : null;
  const cold = rounds.map((round) => round.cold);
  const warm = rounds.map((round) => round.warm);
  const row = (name: string, values: number[], about = {}) =>
    figure('slices', `${speed}× slower, ${name}`, 'ms', values, about);
  const script = (name: string, slices: { ms: number; what: string }[]) =>
    row(
      name,
      slices.map(({ ms }) => ms),
      { goal, note: longest(slices) },
    );
  return [
    script(
      'fresh browser: first run of the script',
      cold.map(({ start }) => start),
    ),
    script(
      'fresh browser: longest slice after that',
      cold.map(({ later }) => later),
    ),
    row(
      'fresh browser: longest task of these, with style and layout',
      cold.map(({ task }) => task),
    ),
    row(
      'fresh browser: all scripts together',
      cold.map(({ total }) => total),
    ),
    script(
      'read again, warm: longest slice',
      warm.map(({ later }) => later),
    ),
    row(
      'read again, warm: longest task of these, with style and layout',
      warm.map(({ task }) => task),
    ),
  ];
}

export const measureSlices: Part = async ({ rounds }, say) => {
  const { name, html } = largestPage();
  const found = new Map<number, Round[]>(SPEEDS.map((speed) => [speed, []]));
  for (let round = 0; round < Math.max(1, rounds / 5); round += 1) {
    for (const speed of SPEEDS) {
      const measured = await measure(html, speed);
      found.get(speed)?.push(measured);
      say(`${name}, ${speed}× slower, round ${round + 1}: ${measured.cold.later.ms.toFixed(1)} ms`);
    }
  }
  return [...found].flatMap(([speed, all]) => figuresOf(all, speed));
};
