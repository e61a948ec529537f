/** (i) Many open tabs: what they cost with the extension, above the same tabs without it. Linux only but for one heap. */
import { aWhile, ELSEWHERE, NEWS, startRig } from '../../e2e/rig';
import { figure } from './figures';
import type { Part } from './options';
import { largestPage, measuredPages } from './pages';
import { usedMemory } from './part-memory';
import { canReadProcesses, cpuSeconds, memoryOf, processesOf } from './processes';
import { type Served, serve } from './served';

const TABS = 50;

/** A tab that is read stays in front for so long; then all are left alone, milliseconds. */
const READ = 1_000;
const SETTLE = 15_000;
const REST = 10_000;
const RESTS = 3;

interface Open {
  /** Megabytes of all the browser's processes; what they share is counted once. */
  memory: number;
  /** Per cent of one processor, in each of the rests. */
  cpu: number[];
}

/** Opens so many tabs on a site in a new browser. */
async function openTabs(origin: string, names: readonly string[], served: Served): Promise<Open> {
  const rig = await startRig('chromium', served);
  try {
    for (let tab = 0; tab < TABS; tab += 1) {
      const page = await rig.browser.newPage();
      await page.goto(`${origin}/${names[tab % names.length]}`, { timeout: 60_000 });
      if (origin === NEWS) await aWhile(READ);
    }
    await aWhile(SETTLE);
    const processes = processesOf(rig.browser.process()?.pid ?? 0);
    const cpu: number[] = [];
    for (let turn = 0; turn < RESTS; turn += 1) {
      const before = cpuSeconds(processes);
      await aWhile(REST);
      cpu.push(((cpuSeconds(processes) - before) / (REST / 1000)) * 100);
    }
    return { memory: memoryOf(processes), cpu };
  } finally {
    await rig.close();
  }
}

/** Megabytes of heap of the largest page, on a site where the extension runs less one where it does not. */
async function ofOneTab(served: Served): Promise<number> {
  const rig = await startRig('chromium', served);
  const heap = async (origin: string) => {
    const page = await rig.open(`${origin}/${largestPage().name}`);
    await aWhile(4_000);
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
  const served = { ...serve(NEWS, measured), ...serve(ELSEWHERE, measured) };
  const names = measured.map(({ name }) => name);
  const heap = figure('tabs', `heap of a tab on ${largestPage().name}, above none of us`, 'MB', await ofOneTab(served));
  if (!canReadProcesses) return [heap, figure('tabs', `${TABS} tabs`, '', [], { note: 'needs Linux' })];
  say(`${TABS} tabs without us`);
  const without = await openTabs(ELSEWHERE, names, served);
  say(`${TABS} tabs with us`);
  const own = await openTabs(NEWS, names, served);
  return [
    heap,
    figure('tabs', `${TABS} tabs: memory without us`, 'MB', without.memory),
    figure('tabs', `${TABS} tabs: memory above none of us, a tab`, 'MB', (own.memory - without.memory) / TABS),
    figure('tabs', `${TABS} tabs: one processor at rest, without us`, '%', without.cpu),
    figure('tabs', `${TABS} tabs: one processor at rest, with us`, '%', own.cpu),
  ];
};
