import type { Page } from 'puppeteer-core';
import type { Engine } from '../../scripts/browsers';

/** What the page holds after its garbage is gone. Firefox does not tell. */
export async function memory(page: Page, engine: Engine): Promise<{ heap: number; nodes: number; listeners: number }> {
  if (engine === 'firefox') return { heap: Number.NaN, nodes: Number.NaN, listeners: Number.NaN };
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  // Weak references go in a second round.
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await client.detach();
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
