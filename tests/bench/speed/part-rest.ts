/**
 * Pages without a finding, and pages that nobody sees: what the built extension does there is nothing. A page with a finding
 * stands beside them, so that nothing cannot come of looking in the wrong place.
 */
import type { Page } from 'puppeteer-core';
import { aWhile, countMessages, ELSEWHERE, NEWS, type Rig, startRig, waitForMark } from '../../e2e/rig';
import { CLAIM_ID, withClaim } from './claim-on-page';
import { type Figure, figure } from './figures';
import { measureHidden } from './hidden-tab';
import type { Part } from './options';
import { largestPage, measuredPages } from './pages';
import { type Served, serve } from './served';
import { traced } from './tracing';

const PAGES = 8;
const ZERO = { goal: { most: 0 } };
const REST = 10_000;

/** A page is read so long after it was opened, and looked at for new elements until so long after, milliseconds. */
const READ = 1_500;
const LAST_TIMER = 10_000;

const workers = (rig: Rig) => rig.browser.targets().filter((target) => target.type() === 'service_worker');

/** In its first seconds the browser starts a stopped worker again by itself. */
async function stopForGood(rig: Rig): Promise<void> {
  for (let turn = 0; turn < 5 && workers(rig).length > 0; turn += 1) {
    await rig.stopBackground();
    await aWhile(2_000);
  }
}

async function visit(rig: Rig, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const page = await rig.open(url);
    await aWhile(READ);
    await page.close();
  }
}

/** How often pages start the stopped worker, each by itself. */
async function startsOn(rig: Rig, urls: readonly string[]): Promise<number> {
  let starts = 0;
  const count = (target: { type(): string }) => {
    if (target.type() === 'service_worker') starts += 1;
  };
  for (const url of urls) {
    await stopForGood(rig);
    rig.browser.on('targetcreated', count);
    await visit(rig, [url]);
    rig.browser.off('targetcreated', count);
  }
  return starts;
}

/** Milliseconds of processor time that a page's process takes while nothing happens. */
async function processorTime(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await page.bringToFront();
  await client.send('Performance.enable');
  const time = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN) * 1000;
  };
  await aWhile(1_000);
  const before = await time();
  await aWhile(REST);
  return (await time()) - before;
}

async function atRest(rig: Rig, name: string, rounds: number): Promise<Figure[]> {
  const without = await rig.open(`${ELSEWHERE}/${name}`);
  const own = await rig.open(`${NEWS}/${name}`);
  await aWhile(READ + LAST_TIMER);
  const { total } = await traced(own, () => aWhile(REST));
  const times = { own: [] as number[], without: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.own.push(await processorTime(own));
    times.without.push(await processorTime(without));
  }
  await own.close();
  await without.close();
  const finding = await rig.open(`${NEWS}/finding`);
  await waitForMark(finding, CLAIM_ID);
  await aWhile(READ);
  const beside = await traced(finding, () => aWhile(REST));
  const above = times.own.map((ms, round) => ms - (times.without[round] as number));
  return [
    figure('rest', 'page without a finding: our scripts in 10 s', 'ms', total, ZERO),
    figure('rest', 'page without a finding: its process in 10 s, above the same page without us', 'ms', above),
    figure('rest', 'page without a finding: its process in 10 s, without us', 'ms', times.without),
    figure('rest', 'for comparison, page with a finding: our scripts in 10 s', 'ms', beside.total),
  ];
}

export const measureRest: Part = async ({ pages, rounds }, say) => {
  const measured = measuredPages(Math.min(pages, PAGES));
  const { name, html } = largestPage();
  const served: Served = {
    ...serve(NEWS, measured),
    ...serve(ELSEWHERE, measured),
    ...serve(NEWS, [{ name: 'finding', html: withClaim(html) }]),
  };
  const urls = measured.map((page) => `${NEWS}/${page.name}`);
  const rig = await startRig('chromium', served);
  try {
    await aWhile(4_000);
    say('starts of the worker');
    const starts = [await startsOn(rig, urls), await startsOn(rig, [`${NEWS}/finding`])] as const;
    say('messages');
    const messages = [
      await countMessages(rig, () => visit(rig, urls)),
      await countMessages(rig, () => visit(rig, [`${NEWS}/finding`])),
    ] as const;
    say('at rest');
    const resting = await atRest(rig, name, Math.min(3, rounds));
    say('hidden tab');
    const count = `${urls.length} pages without a finding`;
    return [
      figure('rest', `${count}: messages`, '', messages[0], ZERO),
      figure('rest', `${count}: starts of the stopped worker`, '', starts[0], ZERO),
      figure('rest', 'for comparison, page with a finding: messages', '', messages[1]),
      figure('rest', 'for comparison, page with a finding: starts of the stopped worker', '', starts[1]),
      ...resting,
      ...(await measureHidden(rig, `${NEWS}/finding`)),
    ];
  } finally {
    await rig.close();
  }
};
