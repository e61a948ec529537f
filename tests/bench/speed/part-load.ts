/** (h) From the load of a page to its first highlight, in the built extension. */
import { NEWS, startRig } from '../../e2e/rig';
import { withClaim } from './claim-on-page';
import { figure } from './figures';
import type { Part } from './options';
import { measuredPages } from './pages';
import { serve } from './served';

const PAGES = 8;

export const measureLoad: Part = async ({ pages, rounds }, say) => {
  const measured = measuredPages(Math.min(pages, PAGES));
  const rig = await startRig(
    'chromium',
    serve(
      NEWS,
      measured.map(({ name, html }) => ({ name, html: withClaim(html) })),
    ),
  );
  const sinceStart: number[] = [];
  const sinceLoad: number[] = [];
  try {
    for (const { name } of measured) {
      say(name);
      for (let round = 0; round < Math.max(1, rounds / 5); round += 1) {
        const page = await rig.browser.newPage();
        await page.evaluateOnNewDocument(() => {
          const scope = globalThis as unknown as { marked: Promise<number> };
          scope.marked = new Promise((done) => {
            new MutationObserver((_, observer) => {
              if (!document.querySelector('mark[data-claim]')) return;
              observer.disconnect();
              done(performance.now());
            }).observe(document, { childList: true, subtree: true });
          });
        });
        await page.goto(`${NEWS}/${name}`, { timeout: 60_000 });
        const { marked, loaded } = await page.evaluate(async () => {
          const marked = await (globalThis as unknown as { marked: Promise<number> }).marked;
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          return { marked, loaded: navigation?.loadEventEnd ?? 0 };
        });
        sinceStart.push(marked);
        sinceLoad.push(marked - loaded);
        await page.close();
      }
    }
  } finally {
    await rig.close();
  }
  return [
    figure('load', 'load event to first highlight (250 ms of them are the wait for a quiet page)', 'ms', sinceLoad),
    figure('load', 'start of navigation to first highlight', 'ms', sinceStart),
  ];
};
