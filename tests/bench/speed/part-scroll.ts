/** (d) A page that grows: reading what is new against reading all again, and what watching costs the page. */
import { type BenchPage, openBenchBrowser } from './bench-page';
import { figure } from './figures';
import { indexBytes } from './indexes';
import type { Part } from './options';
import { measuredPages } from './pages';

const BATCHES = 40;
const PARAGRAPHS = 40;
const STORM = 4_000;
const AT_ONCE = 100;

/** Growing a page by so much takes seconds where all of it is read each time: these pages are fewer. */
const PAGES = 3;

/** Milliseconds of the appends by themselves and with the watch. */
interface Storm {
  without: number;
  watched: number;
}

async function storms(page: BenchPage, index: string, count: number, withLayout: boolean): Promise<Storm[]> {
  const storm = () => page.call((...all) => bench.scroll.storm(...all), STORM, AT_ONCE, withLayout);
  const found: Storm[] = [];
  await storm();
  for (let round = 0; round < count; round += 1) {
    const without = await storm();
    await page.call((at) => bench.annotate(at), index);
    const watched = await storm();
    await page.call(() => bench.stopAnnotating());
    found.push({ without, watched });
  }
  return found;
}

interface Growth {
  /** Time of full rescans ÷ time of incremental ones, and the same of the words they read. */
  time: number;
  words: number;
}

/** The first round of a page, in which its code is cold, is left out. */
async function growth(page: BenchPage, index: string, count: number): Promise<Growth[]> {
  const found: Growth[] = [];
  for (let round = 0; round <= count; round += 1) {
    const { added, all, words } = await page.call((...what) => bench.scroll.grow(...what), index, BATCHES, PARAGRAPHS);
    if (round > 0) found.push({ time: all / added, words });
  }
  return found;
}

const extra = ({ without, watched }: Storm) => (watched / without - 1) * 100;

export const measureScroll: Part = async ({ pages, rounds }, say) => {
  const browser = await openBenchBrowser();
  const cheaper: Growth[] = [];
  const bare: Storm[] = [];
  const laidOut: Storm[] = [];
  const index = browser.serve('whole-10000', indexBytes('whole', 10_000));
  const count = Math.max(2, Math.round(rounds / 5));
  try {
    for (const measured of measuredPages(Math.min(pages, PAGES))) {
      say(measured.name);
      const page = await browser.open(measured);
      await page.call((at) => bench.openFrom(at), index);
      cheaper.push(...(await growth(page, index, count)));
      bare.push(...(await storms(page, index, count, false)));
      laidOut.push(...(await storms(page, index, count, true)));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const each = bare.map(({ without, watched }) => ((watched - without) / STORM) * 1000);
  return [
    figure(
      'scroll',
      `${BATCHES} × ${PARAGRAPHS} paragraphs: full rescan ÷ incremental, warm`,
      '×',
      cheaper.map(({ time }) => time),
      { goal: { least: 25 } },
    ),
    figure(
      'scroll',
      'words in a full rescan ÷ words that are new',
      '×',
      cheaper.map(({ words }) => words),
    ),
    figure('scroll', `${STORM} appends: extra time while watched`, '%', bare.map(extra), { goal: { most: 10 } }),
    figure('scroll', `${STORM} appends: extra time while watched, an append`, 'µs', each),
    figure('scroll', `${STORM} appends with their layout: extra time while watched`, '%', laidOut.map(extra)),
    figure(
      'scroll',
      `${STORM} appends: time without us`,
      'ms',
      bare.map(({ without }) => without),
    ),
  ];
};
