/** A page, annotated for as long as it is open: read → find → highlight, and again where it changes. */

import type { Finding } from '../matching/find';
import type { Matcher, Reading } from '../matching/matcher';
import { textQuote } from '../matching/text-quote';
import { contains, isConnected, parentOf, placeInPage, positionOf, previousElementOf, queryAll } from './dom';
import type { PageFinding } from './finding';
import { Painters } from './painters';
import { type Block, type Container, isCurrent, isUnread, readBlocks } from './read';
import { Trees } from './trees';
import { turn } from './turn';
import { type Watch, watch } from './watch';

export interface PageAnnotation {
  /** What stands on the page now, in page order. */
  findings(): PageFinding[];
  /** Whether anything is highlighted. */
  hasHighlights(): boolean;
  /** Whether the page was read to its end once. */
  isRead(): boolean;
  /** The finding that a mark shows, or whose words stand at a point of the document's window. */
  findingOf(mark: Element): PageFinding | undefined;
  findingAt(document: Document, x: number, y: number): PageFinding | undefined;
  /** Gives the text that is selected its own nodes back for a moment. */
  cleanSelection(document: Document): void;
  /** Looks whether the page still shows what was painted. */
  refresh(): void;
  /** Takes every highlight away and stops watching. */
  stop(): void;
}

export interface PageEvents {
  /** Called after each reading. */
  changed(): void;
  /** Called with the window of the page, and of each frame that is read. */
  window(view: Window): void;
}

/** Work in one go, milliseconds; then the page gets its turn. */
const SLICE = 6;

interface Seen {
  block: Block;
  reading: Reading;
  before: string;
}

/**
 * Annotates a document, with its open shadow roots and the frames of its own origin.
 * @param css the highlights' style, for the trees that the browser does not give it to
 */
export function annotatePage(document: Document, matcher: Matcher, css: string, events: PageEvents): PageAnnotation {
  const painters = new Painters();
  let findings: PageFinding[] = [];
  let stopped = false;
  let read = document.body === null;
  let address = '';
  let queue = Promise.resolve();

  const later = (parts: readonly Container[]) => {
    queue = queue.then(() => readParts(parts)).catch(() => undefined);
  };
  const page: Watch = watch({ heal: (records) => painters.heal(records), read: later });
  const trees = new Trees(css, {
    quietly: (change) => page.quietly(change),
    found(root, start) {
      page.add(root);
      if (root.nodeType === 9) events.window((root as Document).defaultView as Window);
      later([start]);
    },
  });
  page.add(document);
  events.window(document.defaultView as Window);
  if (document.body && document.designMode !== 'on') later([document.body]);
  queue = queue.finally(() => {
    read = true;
    if (!stopped) events.changed();
  });

  async function readParts(changedParts: readonly Container[]): Promise<void> {
    if (stopped) return;
    const { origin, pathname, search } = document.location;
    // In-page navigation: what was read before says nothing about the new article.
    const moved = address !== origin + pathname + search;
    if (moved) matcher.clear();
    address = origin + pathname + search;
    const parts = moved ? trees.starts(document) : changedParts.filter(isConnected);
    page.quietly(() => {
      for (const mark of parts.flatMap((part) => [...queryAll(part, 'mark[data-claim][data-tone]')])) {
        // A page that copies its own HTML copies our marks; the copies are nobody's.
        if (!painters.owns(mark)) mark.replaceWith(...mark.childNodes);
      }
    });
    let started = performance.now();
    const pause = async () => {
      if (performance.now() - started < SLICE) return;
      await turn();
      started = performance.now();
    };
    const seen: Seen[] = [];
    for (const part of parts) {
      const blocks = isUnread(part) ? [] : readBlocks(part, (element, tag) => trees.meet(element, tag));
      for (const [place, block] of blocks.entries()) {
        const reading = matcher.read(block.text);
        if (reading) seen.push({ block, reading, before: blocks[place - 1]?.text ?? textBefore(part) });
        await pause();
      }
    }
    const present: PageFinding[] = [];
    for (const { block, reading, before } of seen) {
      if (stopped) return;
      const found = matcher.find(reading, before);
      if (isCurrent(block)) present.push(...show(block, found));
      await pause();
    }
    if (stopped) return;
    page.quietly(() => painters.restoreDetached());
    trees.prune();
    replace(parts, present);
  }

  /** Puts what was found now in the place of what was found in these parts before. */
  function replace(parts: readonly Container[], present: readonly PageFinding[]): void {
    const stays = (finding: PageFinding) =>
      isPresent(finding) && !parts.some((part) => contains(part, finding.container));
    for (const finding of findings) {
      if (!present.includes(finding) && !stays(finding)) painters.drop(finding);
    }
    findings = [...findings.filter((finding) => !present.includes(finding) && stays(finding)), ...present];
    findings.sort(inPageOrder);
    events.changed();
  }

  /** Paints the findings of a block, or leaves it alone if it shows just these already. */
  function show(block: Block, found: readonly Finding[]): PageFinding[] {
    const wanted = found.map((finding) => toPageFinding(finding, block));
    const painted = wanted.filter(({ stance }) => stance !== 'rejects');
    const shown = painters.shownIn(block);
    if (shown.length > 0) {
      const same = shown.length === painted.length && shown.every((one) => painted.some((other) => isSame(one, other)));
      if (same) return [...shown, ...wanted.filter(({ stance }) => stance === 'rejects')];
      let altered = false;
      page.quietly(() => {
        altered = painters.clear(block, shown);
      });
      const fresh = altered ? readBlocks(block.container).find(({ text }) => text === block.text) : block;
      return fresh ? show(fresh, found) : [];
    }
    page.quietly(() => painters.paint(block, painted));
    return wanted;
  }

  return {
    findings: () => findings.filter(isPresent),
    hasHighlights: () => findings.some(({ highlight }) => highlight !== null),
    isRead: () => read,
    findingOf: (mark) => painters.findingOf(mark),
    findingAt: (inside, x, y) => painters.findingAt(inside, x, y),
    cleanSelection(inside) {
      const selection = inside.getSelection();
      if (!selection || selection.isCollapsed) return;
      page.quietly(() => later(painters.restoreSelected(selection)));
    },
    refresh: () => painters.refresh(),
    stop() {
      stopped = true;
      page.stop();
      trees.removeAll();
      painters.removeAll();
      findings = [];
    },
  };
}

const isPresent = ({ container, highlight, stance }: PageFinding) =>
  isConnected(container) && (stance === 'rejects' || highlight?.isPresent() === true);

/** Text of the block before a part of the page; pronouns are looked up there. */
function textBefore(part: Container): string {
  for (let at: Node | null = part; at?.nodeType === 1; at = parentOf(at)) {
    for (let other = previousElementOf(at); other; other = previousElementOf(other)) {
      const last = isUnread(other) ? undefined : readBlocks(other).at(-1);
      if (last) return last.text;
    }
  }
  return '';
}

function toPageFinding({ claimId, stance, wording, start, end }: Finding, { text, container }: Block): PageFinding {
  return { claimId, stance, wording, start, container, highlight: null, ...textQuote(text, start, end) };
}

const signature = ({ claimId, exact, stance }: PageFinding) => `${claimId}:${stance}:${exact}`;

const isSame = (a: PageFinding, b: PageFinding) => a.start === b.start && signature(a) === signature(b);

function inPageOrder(a: PageFinding, b: PageFinding): number {
  if (a.container === b.container) return a.start - b.start;
  return positionOf(placeInPage(a.container), placeInPage(b.container)) & 4 /* b follows */ ? -1 : 1;
}
