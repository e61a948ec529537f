/** (c) Scan and paint against other libraries: the same page, the same phrases, in turn. A crash or a time-out is a result. */

import { phrasesFor } from '../claims';
import { type BenchBrowser, type BenchPage, openBenchBrowser, PATIENCE, TimeOut } from './bench-page';
import { type Figure, figure, type Goal, median } from './figures';
import type { Work } from './in-page/engine';
import type { Peer } from './in-page/peers';
import { indexBytes } from './indexes';
import type { Part } from './options';
import { type MeasuredPage, measuredPages } from './pages';

const NAMES: Record<Peer, string> = {
  mark: 'mark.js mark(array)',
  markRegExp: 'mark.js markRegExp(union)',
  advanced: 'advanced-mark.js mark(array)',
  advancedCombined: 'advanced-mark.js mark(array), combinePatterns 100',
  replace: 'findAndReplaceDOMText(union)',
  ahoCorasick: '@monyone/aho-corasick, match only',
  fastAhoCorasick: '@monyone/aho-corasick/fast, match only',
};
const GOALS: Record<string, Goal> = {
  'mark 30': { least: 100 },
  'mark 300': { least: 1000 },
  'markRegExp 10000': { least: 150 },
};
/** Peers that only match are compared with our scan, the others with our scan and paint. */
const MATCHERS: readonly Peer[] = ['ahoCorasick', 'fastAhoCorasick'];
const MOST = 10_000;

/** Most pages, since a peer may take all of its patience on each; and pages on which it fails before the others are left out. */
const PAGES = 3;
const FAILURES = 2;

/** Most rounds; of a peer that is slow on a page there are fewer: it may take so long altogether, milliseconds. */
const ROUNDS = 4;
const ENOUGH = 4_000;

/** Runs of ours before a peer's first: our own first is cold, these are not. */
const WARM = 3;

interface Cell {
  /** Of pages: the median of the rounds after the first; and the first, in which both are cold and a peer compiles. */
  ratios: number[];
  first: number[];
  /** Milliseconds of ours in each later round. */
  own: number[];
  hits: [own: number, theirs: number];
  failures: Map<string, number>;
  /** A run was stopped: its ratio is a lower bound. */
  stopped: boolean;
  /** Pages on which one run of theirs was enough: it stands against the median of ours. */
  once: number;
  /** Milliseconds in which a peer built what it looks up in. */
  built: number[];
}

/** Milliseconds and hits of one run of ours on the page as it was. */
const runOwn = (bench: BenchPage, work: Work) =>
  bench.call((what) => {
    peers.reset();
    const started = performance.now();
    const hits = globalThis.bench.run(what);
    return { ms: performance.now() - started, hits };
  }, work);

async function compare(bench: BenchPage, peer: Peer, index: string, rounds: number, cell: Cell): Promise<void> {
  const work: Work = { name: MATCHERS.includes(peer) ? 'whole' : 'paint', index };
  // However long it takes: what is built once is kept.
  cell.built.push(await bench.page.evaluate((one) => peers.build(one), peer));
  const first = await runOwn(bench, work);
  const own: number[] = [];
  for (let round = 0; round < WARM; round += 1) own.push((await runOwn(bench, work)).ms);
  const runPeer = () => bench.call((one) => peers.runPeer(one), peer);
  const theirs = await runPeer().catch((error: unknown) => {
    if (!(error instanceof TimeOut)) throw error;
    cell.ratios.push(PATIENCE / median(own));
    cell.stopped = true;
    throw error;
  });
  cell.first.push(theirs.ms / first.ms);
  cell.hits = [cell.hits[0] + first.hits, cell.hits[1] + theirs.hits];
  const ratios: number[] = [];
  for (let spent = theirs.ms; ratios.length < rounds && spent < ENOUGH; ) {
    const { ms } = await runOwn(bench, work);
    const again = await runPeer();
    own.push(ms);
    ratios.push(again.ms / ms);
    spent += again.ms;
  }
  if (ratios.length === 0) cell.once += 1;
  cell.own.push(...own);
  cell.ratios.push(median(ratios.length > 0 ? ratios : [theirs.ms / median(own)]));
}

async function openWith(browser: BenchBrowser, page: MeasuredPage, size: number): Promise<[BenchPage, string]> {
  const bench = await browser.open(page, true);
  const url = browser.serve(`phrases-${size}`, indexBytes('phrases', size));
  await bench.call((at) => globalThis.bench.openFrom(at), url);
  await bench.call((all) => peers.prepare(all), phrasesFor(size));
  return [bench, url];
}

/** A peer with so many phrases, on each page in a tab of its own. */
async function measureCell(
  browser: BenchBrowser,
  peer: Peer,
  size: number,
  measured: readonly MeasuredPage[],
  rounds: number,
): Promise<Cell> {
  const cell: Cell = {
    ratios: [],
    first: [],
    own: [],
    hits: [0, 0],
    failures: new Map(),
    stopped: false,
    once: 0,
    built: [],
  };
  for (const page of measured) {
    const failed = [...cell.failures.values()].reduce((sum, count) => sum + count, 0);
    if (failed >= FAILURES) break;
    const [bench, url] = await openWith(browser, page, size);
    try {
      await compare(bench, peer, url, rounds, cell);
    } catch (error) {
      const reason = error instanceof TimeOut ? `stopped after ${PATIENCE / 1000} s` : reasonOf(error);
      cell.failures.set(reason, (cell.failures.get(reason) ?? 0) + 1);
    }
    await bench.close();
  }
  return cell;
}

function figuresOf(peer: Peer, size: number, { ratios, first, hits, failures, stopped, once, built }: Cell): Figure[] {
  const name = `${NAMES[peer]} ÷ ours, ${size.toLocaleString('en')} phrases`;
  const notes = [
    ...(first.length > 0
      ? [`first run in a tab ${median(first).toFixed(1)} ×`, `hits ours ${hits[0]}, theirs ${hits[1]}`]
      : []),
    ...(MATCHERS.includes(peer) ? [`built in ${median(built).toFixed(0)} ms`] : []),
    ...(once > 0 ? [`one run on ${once} pages`] : []),
    ...[...failures].map(([reason, count]) => `${reason} on ${count} pages`),
  ];
  const about = { goal: GOALS[`${peer} ${size}`] ?? null, note: notes.join('; '), atLeast: stopped };
  return [figure('peers', name, '×', ratios, about)];
}

/** In such a page all phrases can be planted. */
const hasRoom = ({ html }: MeasuredPage) => (html.match(/<(?:p|li)[\s>]/gi)?.length ?? 0) >= 40;

export const measurePeers: Part = async ({ pages, rounds, sizes }, say) => {
  const browser = await openBenchBrowser();
  const measured = measuredPages(Math.min(pages, PAGES), hasRoom);
  const figures: Figure[] = [];
  try {
    for (const size of sizes.filter((one) => one <= MOST)) {
      const painted: number[] = [];
      for (const peer of Object.keys(NAMES) as Peer[]) {
        const cell = await measureCell(browser, peer, size, measured, Math.min(rounds, ROUNDS));
        const own = figuresOf(peer, size, cell);
        figures.push(...own);
        for (const { name, value, note } of own) say(`${name}: ${value?.toFixed(1) ?? '–'} (${note})`);
        if (!MATCHERS.includes(peer)) painted.push(...cell.own);
      }
      figures.push(figure('peers', `ours: scan and paint, ${size.toLocaleString('en')} phrases`, 'ms', painted));
    }
  } catch (error) {
    // A browser that a peer took down: what was measured until then stands.
    figures.push(figure('peers', 'ended early', '', [], { note: String(error).slice(0, 80) }));
  } finally {
    await browser.close().catch(() => undefined);
  }
  return figures;
};

/** The first words of what went wrong. */
function reasonOf(error: unknown): string {
  const text = String(error instanceof Error ? error.message : error);
  if (/Invalid regular expression|too large|stack|recursion/i.test(text)) return 'crash (regular expression or stack)';
  return `crash (${text.slice(0, 40)})`;
}
