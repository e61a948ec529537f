/** A page that is opened in a tab behind the one in front, as with a middle click. */
import type { Page } from 'puppeteer-core';
import { aWhile, type Rig } from '../../e2e/rig';
import { type Figure, figure } from './figures';
import { hasElement, traced, waitForElement } from './tracing';

const HIDDEN = 3_000;
const MARK = 'mark[data-claim]';

async function openBehind(rig: Rig, url: string): Promise<Page> {
  const client = await rig.browser.target().createCDPSession();
  const behind = `${url}?behind`;
  await client.send('Target.createTarget', { url: behind, background: true });
  const page = await (await rig.browser.waitForTarget((target) => target.url() === behind)).page();
  if (!page) throw new Error('The tab behind has no page');
  return page;
}

/** What our scripts do in a tab that is not shown, and how soon after it is shown its claim is highlighted. */
export async function measureHidden(rig: Rig, url: string): Promise<Figure[]> {
  const front = await rig.open('about:blank');
  let opened: Page | undefined;
  const { start, total, totalLater } = await traced(front, async () => {
    opened = await openBehind(rig, url);
    await aWhile(HIDDEN);
  });
  const behind = opened as Page;
  const client = await behind.createCDPSession();
  const read = await hasElement(client, MARK);
  const started = performance.now();
  await behind.bringToFront();
  await waitForElement(client, MARK);
  const shown = performance.now() - started;
  await behind.close();
  await front.close();
  return [
    figure('rest', 'hidden tab, page with a finding: is it read in 3 s', '', read ? 1 : 0, { goal: { most: 0 } }),
    figure('rest', 'hidden tab: our scripts in 3 s, first run left out', 'ms', totalLater),
    figure('rest', 'hidden tab: first run of our scripts', 'ms', total - totalLater, { note: start.what }),
    figure('rest', 'hidden tab: from its showing to the highlight', 'ms', shown),
  ];
}
