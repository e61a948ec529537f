/** (i) Many open tabs, and pages without findings: what the extension costs while nothing happens. Linux only. */
import type { Page } from 'puppeteer-core';
import { countMessages, ELSEWHERE, NEWS, type Rig, startRig } from '../../e2e/rig';
import { type Figure, figure } from './figures';
import type { Part } from './options';
import { largestPage, measuredPages } from './pages';
import { usedMemory } from './part-memory';
import { canReadProcesses, cpuSeconds, memoryOf, processesOf } from './processes';

const TABS = 50;

/** A page that just loaded is busy for so long; then rest is measured, milliseconds. */
const SETTLE = 8_000;
const REST = 10_000;

/** New elements are looked at for shadow roots until so long after a page was read. */
const LAST_TIMER = 10_000;
const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
const HEADERS = { 'content-security-policy': "script-src 'none'" };

interface Open {
  memory: number;
  cpu: number;
}

/** Opens so many tabs on a site in a new browser. Megabytes of all its processes, per cent of one processor at rest. */
async function openTabs(origin: string, names: readonly string[], served: Served): Promise<Open> {
  const rig = await startRig('chromium', served);
  try {
    for (let tab = 0; tab < TABS; tab += 1) {
      const page = await rig.browser.newPage();
      await page.goto(`${origin}/${names[tab % names.length]}`, { timeout: 60_000 });
    }
    await wait(SETTLE);
    const processes = processesOf(rig.browser.process()?.pid ?? 0);
    const before = cpuSeconds(processes);
    await wait(REST);
    return { memory: memoryOf(processes), cpu: ((cpuSeconds(processes) - before) / (REST / 1000)) * 100 };
  } finally {
    await rig.close();
  }
}

type Served = Record<string, { body: string; type: string; headers: Record<string, string> }>;

/** Milliseconds that scripts ran in a page while it rested. */
async function restingScript(page: Page): Promise<number> {
  const script = async () => ((await page.metrics()).ScriptDuration ?? 0) * 1000;
  const before = await script();
  await wait(REST);
  return (await script()) - before;
}

const hasWorker = (rig: Rig) => rig.browser.targets().some((target) => target.type() === 'service_worker');

/** In the first seconds the browser starts a stopped worker again by itself. */
async function stopForGood(rig: Rig): Promise<void> {
  for (let turn = 0; turn < 5 && hasWorker(rig); turn += 1) {
    await rig.stopBackground();
    await wait(2_000);
  }
}

/** Pages without findings: messages they send, whether they wake the worker, and what they do at rest. */
async function withoutFindings(names: readonly string[], served: Served): Promise<Figure[]> {
  const rig = await startRig('chromium', served);
  try {
    await wait(4_000);
    await stopForGood(rig);
    let woken = 0;
    let page = await rig.open(`${NEWS}/${names[0]}`);
    for (const name of names) {
      await page.goto(`${NEWS}/${name}`, { timeout: 60_000 });
      await wait(1_500);
      if (!hasWorker(rig)) continue;
      woken += 1;
      await stopForGood(rig);
    }
    await wait(LAST_TIMER);
    const resting = await restingScript(page);
    await page.close();
    const messages = await countMessages(rig, async () => {
      for (const name of names) {
        page = await rig.open(`${NEWS}/${name}`);
        await wait(1_500);
        await page.close();
      }
    });
    const count = `${names.length} pages without findings`;
    return [
      figure('tabs', `${count}: messages`, '', messages, { goal: { most: 0 } }),
      figure('tabs', `${count}: times the stopped worker was woken`, '', woken, { goal: { most: 0 } }),
      figure('tabs', 'page without findings: scripts in 10 s at rest', 'ms', resting, { goal: { most: 0 } }),
    ];
  } finally {
    await rig.close();
  }
}

/** Megabytes of heap of the largest page, on a site where the extension runs less one where it does not. */
async function ofOneTab(served: Served): Promise<number> {
  const rig = await startRig('chromium', served);
  const heap = async (origin: string) => {
    const page = await rig.open(`${origin}/${largestPage().name}`);
    await wait(4_000);
    const used = await usedMemory(await page.createCDPSession());
    await page.close();
    return used;
  };
  try {
    return (await heap(NEWS)) - (await heap(ELSEWHERE));
  } finally {
    await rig.close();
  }
}

export const measureTabs: Part = async ({ pages }, say) => {
  const measured = measuredPages(pages);
  const served: Served = Object.fromEntries(
    [NEWS, ELSEWHERE].flatMap((origin) =>
      measured.map(({ name, html }) => [`${origin}/${name}`, { body: html, type: 'text/html', headers: HEADERS }]),
    ),
  );
  const names = measured.map(({ name }) => name);
  say('pages without findings');
  const figures = await withoutFindings(names, served);
  figures.push(
    figure('tabs', `heap of a tab on ${largestPage().name}, above none of us`, 'MB', await ofOneTab(served)),
  );
  if (!canReadProcesses) return [...figures, figure('tabs', `${TABS} tabs`, '', [], { note: 'needs Linux' })];
  say(`${TABS} tabs without us`);
  const without = await openTabs(ELSEWHERE, names, served);
  say(`${TABS} tabs with us`);
  const own = await openTabs(NEWS, names, served);
  return [
    ...figures,
    figure('tabs', `${TABS} tabs: memory without us`, 'MB', without.memory),
    figure('tabs', `${TABS} tabs: memory above none of us, a tab`, 'MB', (own.memory - without.memory) / TABS),
    figure('tabs', `${TABS} tabs: processor time at rest without us`, '%', without.cpu),
    figure('tabs', `${TABS} tabs: processor time at rest above none of us`, '%', own.cpu - without.cpu),
  ];
};
