/** What the bench calls in the page: the floor and the engine, in turn. Becomes `bench` there. */
import { type MatchIndex, openIndex } from '../../../../lib/matching/index-format';
import { createMatcher } from '../../../../lib/matching/matcher';
import { annotatePage, type PageAnnotation } from '../../../../lib/page/annotate-page';
import { Painters } from '../../../../lib/page/painters';
import { floor } from './floor';
import { OPTIONS } from './options';
import { scanAndPaint, scanVerbatim, scanWhole } from './scan';
import { scroll } from './scroll';

const indexes = new Map<string, MatchIndex>();

/** What can be timed; all but the floor need an index. */
export type Work = { name: 'floor' } | { name: 'verbatim' | 'whole' | 'paint'; index: string };

export function indexOf(url: string): MatchIndex {
  const index = indexes.get(url);
  if (!index) throw new Error(`${url} was not opened`);
  return index;
}

/** Fetches an index and opens it. */
export async function openFrom(url: string): Promise<number> {
  const response = await fetch(url);
  const bytes = await response.arrayBuffer();
  indexes.set(url, openIndex(bytes));
  return bytes.byteLength;
}

/** Runs a work once. Returns its number of hits, or of words. */
export function run(work: Work, root: Element = document.body): number {
  if (work.name === 'floor') return floor(root).words;
  const index = indexOf(work.index);
  if (work.name === 'verbatim') return scanVerbatim(root, index);
  return work.name === 'whole' ? scanWhole(root, index) : scanAndPaint(root, index);
}

/** Milliseconds of one run. */
export function once(work: Work): number {
  const started = performance.now();
  run(work);
  return performance.now() - started;
}

/** A sample lasts at least so long, milliseconds: the work is repeated and the time divided. */
const LEAST = 2;

function sample(work: Work): number {
  const started = performance.now();
  for (let runs = 1; ; runs += 1) {
    run(work);
    const time = performance.now() - started;
    if (time >= LEAST) return time / runs;
  }
}

/** Milliseconds of each work in each round. The works take turns, so that what disturbs one disturbs the others. */
export function rounds(works: readonly Work[], count: number): number[][] {
  for (const work of works) sample(work);
  return Array.from({ length: count }, () => works.map(sample));
}

/** Characters of text in a page, as the floor reads them. */
export const characters = () => document.body.textContent?.length ?? 0;

let annotation: PageAnnotation | null = null;

/** Annotates the page as the extension does, from now on. */
export async function annotate(url: string): Promise<void> {
  const nothing = () => undefined;
  const matcher = () => createMatcher([indexOf(url)]);
  const kit = async () => ({ painters: new Painters(), css: '' });
  annotation = annotatePage(document, matcher, kit, OPTIONS, () => false, {
    changed: nothing,
  });
  while (!annotation.isRead()) await new Promise((done) => setTimeout(done, 20));
}

export function stopAnnotating(): void {
  annotation?.stop();
  annotation = null;
}

export { scroll };
