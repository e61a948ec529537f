/** (d) A page that grows: reading what is new against reading all again, and what watching costs the page. */
import { openBenchBrowser } from './bench-page';
import { figure } from './figures';
import { indexBytes } from './indexes';
import type { Part } from './options';
import { measuredPages } from './pages';

const BATCHES = 40;
const PARAGRAPHS = 40;
const STORM = 4_000;
const AT_ONCE = 100;

export const measureScroll: Part = async ({ pages, rounds }, say) => {
  const browser = await openBenchBrowser();
  const cheaper: number[] = [];
  const tax: number[] = [];
  const url = browser.serve('whole-10000', indexBytes('whole', 10_000));
  try {
    for (const measured of measuredPages(pages)) {
      say(measured.name);
      const page = await browser.open(measured);
      await page.call((at) => bench.openFrom(at), url);
      for (let round = 0; round < Math.max(3, rounds / 3); round += 1) {
        const { added, all } = await page.call(
          (at, batches, size) => bench.scroll.grow(at, batches, size),
          url,
          BATCHES,
          PARAGRAPHS,
        );
        // The first round of a page is the one in which its code is cold.
        if (round > 0) cheaper.push(all / added);
      }
      const storm = () => page.call((count, atOnce) => bench.scroll.storm(count, atOnce), STORM, AT_ONCE);
      await storm();
      for (let round = 0; round < Math.max(3, rounds / 3); round += 1) {
        const without = await storm();
        await page.call((at) => bench.annotate(at), url);
        const watched = await storm();
        await page.call(() => bench.stopAnnotating());
        tax.push((watched / without - 1) * 100);
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return [
    figure('scroll', `${BATCHES} × ${PARAGRAPHS} paragraphs: full rescan ÷ incremental, warm`, '×', cheaper, {
      goal: { least: 25 },
    }),
    figure('scroll', `${STORM} appends: extra time in the page while it is watched`, '%', tax, { goal: { most: 10 } }),
  ];
};
