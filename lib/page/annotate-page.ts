/** A page, annotated for as long as it is open: read → find → highlight, and again where it changes. */

import { type Finding, findInBlock, readBlock } from '../matching/find';
import type { MatchIndex } from '../matching/index-format';
import { separate } from '../matching/overlaps';
import { type TextQuoteSelector, textQuote } from '../matching/text-quote';
import { contains, isConnected, isElement, parentOf, positionOf, previousElementOf, queryAll } from './dom';
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
 * @param changed called after each reading
 */
export function annotatePage(document: Document, index: MatchIndex, changed: () => void): PageAnnotation {
  const splits = new SplitTexts();
  const byMark = new WeakMap<Element, PageFinding>();
  const context = new Set<number>();
  let findings: PageFinding[] = [];
  let stopped = false;
  let read = document.body === null;
  let queue = Promise.resolve();
  let address = '';

  const page: Watch = watch(document, splits, (parts) => {
    queue = queue.then(() => readParts(parts)).catch(() => undefined);
  });
  if (document.body) {
    queue = readParts([document.body])
      .catch(() => undefined)
      .finally(() => {
        read = true;
      });
  }

  async function readParts(changedParts: readonly Element[]): Promise<void> {
    const { origin, pathname, search } = document.location;
    // In-page navigation: what was read before says nothing about the new article.
    const moved = address !== origin + pathname + search;
    if (moved) context.clear();
    address = origin + pathname + search;
    const parts = moved && document.body ? [document.body] : changedParts;
    page.quietly(() => {
      for (const mark of parts.flatMap((part) => [...queryAll(part, 'mark[data-claim][data-tone]')])) {
        // A page that copies its own HTML copies our marks; the copies are nobody's.
        if (!splits.owns(mark)) mark.replaceWith(...mark.childNodes);
      }
    });
    const blocks = parts.flatMap((part) => {
      const own = isConnected(part) && !isUnread(part) ? readBlocks(part) : [];
      return own.map((block, place) => ({ block, before: own[place - 1]?.text ?? textBefore(part) }));
    });
    const candidates = [];
    let started = performance.now();
    for (const { block, before } of blocks) {
      const candidate = readBlock(block.text, index, context);
      if (candidate) candidates.push({ block, candidate, before });
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
    findings = [...kept, ...present].sort(inPageOrder);
    changed();
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

/** Text of the block before a part of the page; pronouns are looked up there. */
function textBefore(part: Element): string {
  for (let at: Node | null = part; at && isElement(at); at = parentOf(at)) {
    for (let other = previousElementOf(at); other; other = previousElementOf(other)) {
      const last = isUnread(other) ? undefined : readBlocks(other).at(-1);
      if (last) return last.text;
    }
  }
  return '';
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
