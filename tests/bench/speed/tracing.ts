/** Recording a trace of a browser, and waiting for a page without a script of the driver's in it. */
import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../e2e/rig';
import { readSlices, type Slices } from './slices';
import { CATEGORIES, type TraceEvent } from './trace';

/** Records what happens while `work` is done, in every process. */
export async function traced(page: Page, work: () => Promise<void>): Promise<Slices> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return readSlices(traceEvents);
}

/** Whether the page has such an element, found by the browser itself. */
export async function hasElement(client: CDPSession, selector: string): Promise<boolean> {
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  await client.send('DOM.disable');
  return nodeId !== 0;
}

/** Waits for an element, by default a minute. @throws {Error} when it does not come */
export const waitForElement = (client: CDPSession, selector: string, patience = 60_000) =>
  until(() => hasElement(client, selector), selector, patience);
