/** A page, annotated for as long as it is open: read → find → highlight, and again where it changes. */
import type { MatchIndex } from '../matching/compile';
import { type Finding, findInBlock, readBlock } from '../matching/find';
import { separate } from '../matching/overlaps';
import { type TextQuoteSelector, textQuote } from '../matching/text-quote';
import { contains, isConnected, positionOf } from './dom';
import { type Painting, paint } from './highlight';
import { type Block, isCurrent, isUnread, readBlocks, toTextRanges } from './read';
import { SplitTexts } from './split-texts';
import { type Watch, watch } from './watch';

/** A finding with its place on the page. */
export interface PageFinding extends TextQuoteSelector, Pick<Finding, 'claimId' | 'stance' | 'wording'> {
  /** The elements that highlight it; none when the sentence rejects the claim. */
  marks: HTMLElement[];
  container: Element;
  start: number;
}

export interface PageAnnotation {
  /** What stands on the page now, in page order. */
  findings(): PageFinding[];
  /** Whether the page was read to its end once. */
  isRead(): boolean;
  /** The finding that an element highlights. */
  findingOf(element: Element): PageFinding | undefined;
  /** Takes every highlight away and stops watching. */
  stop(): void;
}

/** Work in one go, milliseconds; then the page gets its turn. */
const SLICE = 6;

function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
}

/**
 * Annotates the body of a document.
 * @param changed called after each reading that altered what was found
 */
export function annotatePage(document: Document, index: MatchIndex, changed: () => void): PageAnnotation {
  const splits = new SplitTexts();
  const byMark = new WeakMap<Element, PageFinding>();
  const context = new Set<string>();
  let findings: PageFinding[] = [];
  let stopped = false;
  let read = document.body === null;
  let queue = Promise.resolve();

  const page: Watch = watch(document, splits, (parts) => {
    queue = queue.then(() => readParts(parts));
  });
  if (document.body) {
    queue = queue
      .then(() => readParts([document.body]))
      .then(() => {
        read = true;
      });
  }

  async function readParts(parts: readonly Element[]): Promise<void> {
    const blocks = parts.flatMap((part) => (isConnected(part) && !isUnread(part) ? readBlocks(part) : []));
    const candidates = [];
    let started = performance.now();
    for (const [place, block] of blocks.entries()) {
      const candidate = readBlock(block.text, index, context);
      if (candidate) candidates.push({ block, candidate, before: blocks[place - 1]?.text ?? '' });
      if (performance.now() - started > SLICE) {
        await turn();
        started = performance.now();
      }
    }
    const present: PageFinding[] = [];
    for (const { block, candidate, before } of candidates) {
      if (stopped) return;
      const found = findInBlock(candidate, before, context, index);
      if (isCurrent(block)) present.push(...show(block, found));
      if (performance.now() - started > SLICE) {
        await turn();
        started = performance.now();
      }
    }
    if (stopped) return;
    page.quietly(() => splits.restoreDetached());
    replace(parts, present);
  }

  /** Puts what was found now in the place of what was found in these parts before. */
  function replace(parts: readonly Element[], present: readonly PageFinding[]): void {
    const kept = findings.filter(
      (finding) =>
        isConnected(finding.container) &&
        (finding.marks.length === 0 || finding.marks.some(isConnected)) &&
        !present.includes(finding) &&
        !parts.some((part) => contains(part, finding.container)),
    );
    const before = findings.map(signature).join();
    findings = [...kept, ...present].sort(inPageOrder);
    if (findings.map(signature).join() !== before) changed();
  }

  /** Paints the findings of a block, or leaves it alone if it shows just these already. */
  function show(block: Block, found: readonly Finding[]): PageFinding[] {
    const shown = new Set<PageFinding>();
    for (const { node } of block.pieces) {
      const finding = node.parentElement && byMark.get(node.parentElement);
      if (finding) shown.add(finding);
    }
    const wanted = found.map((finding) => toPageFinding(finding, block));
    const painted = wanted.filter(({ stance }) => stance !== 'rejects');
    if (shown.size > 0) {
      const same =
        shown.size === painted.length && [...shown].every((one) => painted.some((other) => isSame(one, other)));
      if (same) return [...shown, ...wanted.filter(({ stance }) => stance === 'rejects')];
      page.quietly(() => {
        for (const { node } of block.pieces) splits.restore(splits.originalOf(node));
      });
      const fresh = readBlocks(block.container).find(({ text }) => text === block.text);
      return fresh ? show(fresh, found) : [];
    }
    paintAll(block, painted);
    return wanted;
  }

  function paintAll(block: Block, wanted: readonly PageFinding[]): void {
    if (wanted.length === 0) return;
    const spans = wanted.map(({ start, exact }) => ({ start, end: start + exact.length }));
    const paintings = separate(block.text, spans).map((part, place): Painting => {
      const claimId = wanted[place]?.claimId ?? '';
      return { claimId, ranges: part ? toTextRanges(block, part.start, part.end) : [] };
    });
    page.quietly(() => {
      for (const [place, marks] of paint(paintings, splits).entries()) {
        const finding = wanted[place] as PageFinding;
        finding.marks = marks;
        for (const mark of marks) byMark.set(mark, finding);
      }
    });
  }

  return {
    findings: () =>
      findings.filter(
        ({ container, marks, stance }) => isConnected(container) && (stance === 'rejects' || marks.some(isConnected)),
      ),
    isRead: () => read,
    findingOf: (element) => byMark.get(element),
    stop() {
      stopped = true;
      page.stop();
      splits.restoreAll();
      findings = [];
    },
  };
}

function toPageFinding({ claimId, stance, wording, start, end }: Finding, { text, container }: Block): PageFinding {
  return { claimId, stance, wording, start, container, marks: [], ...textQuote(text, start, end) };
}

const signature = ({ claimId, exact, stance }: PageFinding) => `${claimId}:${stance}:${exact}`;

const isSame = (a: PageFinding, b: PageFinding) => a.start === b.start && signature(a) === signature(b);

function inPageOrder(a: PageFinding, b: PageFinding): number {
  if (a.container === b.container) return a.start - b.start;
  return positionOf(a.container, b.container) & 4 /* b follows */ ? -1 : 1;
}
