/** Finds what parts of a page state, in slices. */
import type { Finding } from '../matching/find';
import type { Matcher, Reading } from '../matching/matcher';
import { isElement, parentAcross, parentOf, previousElementOf, tagOf } from './dom';
import { type FoundBlock, toPageFinding } from './plan';
import { type Block, BlockReader, type Container, isUnread, readBlocks } from './read';
import type { Slices } from './slices';

export interface Scan {
  matcher: Matcher;
  slices: Slices;
  /** Called with each element on the way. */
  meet(element: Element, tag: string): void;
  /** Whether something was found in a container before. */
  holds(container: Container): boolean;
  /** Whether nobody waits for the result any more: no further step is taken, for the index may serve another scan by now. */
  isStopped(): boolean;
  /** Whether a finding counts. */
  counts(finding: Finding, block: Block): boolean;
}

interface Seen {
  block: Block;
  reading: Reading;
  /** Text of the block before. */
  before(): string;
}

/** Text of the block before a part of the page; pronouns are looked up there. */
function textBefore(part: Container): string {
  for (let at: Node | null = part; at?.nodeType === 1; at = parentOf(at)) {
    for (let other = previousElementOf(at); other; other = previousElementOf(other)) {
      const last = isUnread(other) ? undefined : readBlocks(other).at(-1);
      if (last) return last.raw;
    }
  }
  return '';
}

async function readInSlices(part: Container, { slices, meet, isStopped }: Scan): Promise<readonly Block[]> {
  const reader = new BlockReader(part, meet);
  while (!isStopped() && !reader.read(() => slices.isOver())) await slices.next();
  return reader.blocks;
}

async function searchInSlices(
  steps: Generator<void, Finding[]>,
  { slices, isStopped }: Scan,
): Promise<readonly Finding[]> {
  while (!isStopped()) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.isOver()) await slices.next();
  }
  return [];
}

/** The blocks in which something is, and those in which something was. Whatever there is so far when the scan is stopped. */
export async function scan(parts: readonly Container[], how: Scan): Promise<FoundBlock[]> {
  const { matcher, slices, meet, holds, counts, isStopped } = how;
  const found: FoundBlock[] = [];
  const seen: Seen[] = [];
  // A wording may need words from elsewhere on the page: all are known before the first block is searched.
  for (const part of parts) {
    // A frame that is not read may hold a tree that is.
    const around = parentAcross(part);
    if (isElement(part) && !(around && isUnread(around))) meet(part, tagOf(part));
    if (isUnread(part)) continue;
    const blocks = await readInSlices(part, how);
    for (const [place, block] of blocks.entries()) {
      if (isStopped()) return found;
      const reading = matcher.read(block.raw);
      if (reading) seen.push({ block, reading, before: () => blocks[place - 1]?.raw ?? textBefore(part) });
      else if (holds(block.container)) found.push({ block, findings: [] });
      if (slices.isOver()) await slices.next();
    }
  }
  for (const { block, reading, before } of seen) {
    const all = await searchInSlices(matcher.search(reading, before), how);
    if (isStopped()) return found;
    const findings = all.filter((finding) => counts(finding, block));
    if (findings.length > 0 || holds(block.container)) {
      found.push({ block, findings: findings.map((finding) => toPageFinding(finding, block)) });
    }
    if (slices.isOver()) await slices.next();
  }
  return found;
}
