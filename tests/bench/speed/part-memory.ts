/** (e) Memory of a tab: JavaScript heap and buffers, after garbage is collected, without and with the index, before and after reading. */
import type { CDPSession } from 'puppeteer-core';
import { type BenchPage, openBenchBrowser } from './bench-page';
import { type Figure, figure, type Goal } from './figures';
import { indexBytes, type Kind } from './indexes';
import type { Part } from './options';
import { largestPage } from './pages';

const MB = 1024 * 1024;
const GOALS: Record<string, Goal> = { 'verbatim 10000': { most: 0.7 }, 'verbatim 100000': { most: 5.5 } };

/** Megabytes in use: objects, and what array buffers hold beside them. */
export async function usedMemory(client: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await client.send('HeapProfiler.collectGarbage');
  const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MB;
}

/** Megabytes that the index takes once it is open, and with all that is kept after a page was read. */
async function measure(page: BenchPage, url: string): Promise<{ index: number; read: number }> {
  const before = await usedMemory(page.client);
  await page.call((at) => bench.openFrom(at), url);
  const opened = await usedMemory(page.client);
  await page.call((index) => bench.run({ name: 'whole', index }), url);
  const read = await usedMemory(page.client);
  return { index: opened - before, read: read - before };
}

export const measureMemory: Part = async ({ sizes }, say) => {
  const browser = await openBenchBrowser();
  const figures: Figure[] = [];
  const measured = largestPage();
  try {
    const bare = await browser.open(measured);
    await bare.call((at) => bench.openFrom(at), browser.serve('none', indexBytes('verbatim', 1)));
    const before = await usedMemory(bare.client);
    await bare.call((index) => bench.run({ name: 'whole', index }), browser.serve('none', indexBytes('verbatim', 1)));
    const alone = (await usedMemory(bare.client)) - before;
    figures.push(figure('memory', `reading ${measured.name} with 1 claim`, 'MB', alone));
    await bare.close();
    for (const kind of ['verbatim', 'whole'] as const satisfies readonly Kind[]) {
      for (const size of sizes) {
        say(`${kind} ${size}`);
        const tab = await browser.open(measured);
        const bytes = indexBytes(kind, size);
        const { index, read } = await measure(tab, browser.serve(`${kind}-${size}`, bytes));
        const what = `${size.toLocaleString('en')} claims${kind === 'whole' ? ', bundled ones first' : ''}`;
        const goal = GOALS[`${kind} ${size}`] ?? null;
        const note = `file ${(bytes.byteLength / MB).toFixed(2)} MB`;
        figures.push(figure('memory', `index of ${what}, opened`, 'MB', index, { goal, note }));
        figures.push(figure('memory', `index of ${what}, once the page was read, above 1 claim`, 'MB', read - alone));
        await tab.close();
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
};
