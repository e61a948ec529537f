/** A page, annotated for as long as it is open: read → find → highlight, and again where it changes. */

import type { Finding } from '../matching/find';
import type { Hides } from '../matching/hidden';
import type { Matcher, Reading } from '../matching/matcher';
import { receiptOf } from '../matching/receipt';
import { textQuote } from '../matching/text-quote';
import { contains, isConnected, parentOf, placeInPage, positionOf, previousElementOf, queryAll } from './dom';
import type { PageFinding } from './finding';
import type { HighlightOptions } from './highlight-options';
import { isWanted, misplaced } from './mentions';
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
  /** Applies another filter for hidden matches to the page as it stands. */
  hide(filter: Hides): void;
  /** Looks whether the page still shows what was painted. */
  refresh(): void;
  /** Shows the findings in another way from now on. True when highlights were taken away to be painted anew. */
  dress(options: HighlightOptions): boolean;
  /** Takes the highlights away, or paints them again; what was found stays known. Until the page shows another address. */
  setHidden(hidden: boolean): void;
  isHidden(): boolean;
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

/** A mention whose turn comes and goes, as in a slide show, is looked at again so often. */
const MOST_TURNS = 20;

interface Seen {
  block: Block;
  reading: Reading;
  before: string;
}

/**
 * Annotates a document, with its open shadow roots and the frames of its own origin.
 * @param css the highlights' style, for the trees that the browser does not give it to
 * @param hides tells which matches are not to be shown
 */
export function annotatePage(
  document: Document,
  matcher: Matcher,
  css: string,
  chosen: HighlightOptions,
  hides: Hides,
  events: PageEvents,
): PageAnnotation {
  /** What holds a match that is not shown. */
  const withheld = new Set<Container>();
  let withholds = hides;
  const painters = new Painters();
  const turns = new WeakMap<Container, number>();
  let options = chosen;
  let findings: PageFinding[] = [];
  let stopped = false;
  let hidden = false;
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
    if (moved) {
      matcher.clear();
      withheld.clear();
      if (address !== '') hidden = false;
    }
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
      const all = matcher.find(reading, before);
      const found = all.filter(({ claimId, start, end }) => !withholds(claimId, block.text.slice(start, end)));
      if (found.length < all.length) withheld.add(block.container);
      if (isCurrent(block)) present.push(...show(block, found, (one) => earlier(one, parts, present)));
      await pause();
    }
    if (stopped) return;
    page.quietly(() => painters.restoreDetached());
    trees.prune();
    replace(parts, present);
  }

  /** Whether a finding outside these parts still stands. */
  const staysBeside = (finding: PageFinding, parts: readonly Container[]) =>
    isPresent(finding) && !parts.some((part) => contains(part, finding.container));

  /** Puts what was found now in the place of what was found in these parts before. */
  function replace(parts: readonly Container[], present: readonly PageFinding[]): void {
    const stays = (finding: PageFinding) => !present.includes(finding) && staysBeside(finding, parts);
    for (const finding of findings) {
      if (!present.includes(finding) && !stays(finding)) painters.drop(finding);
    }
    findings = [...findings.filter(stays), ...present];
    findings.sort(inPageOrder);
    settle();
    events.changed();
  }

  /** Reads parts again in which the wrong mention of a claim is highlighted, or none. */
  function settle(): void {
    if (hidden) return;
    const wrong = new Set(misplaced(findings.filter(isPresent), options).map(({ container }) => container));
    const parts = [...wrong].filter((container) => (turns.get(container) ?? 0) < MOST_TURNS);
    for (const container of parts) turns.set(container, (turns.get(container) ?? 0) + 1);
    if (parts.length > 0) later(parts);
  }

  /** What stands before a finding while parts of the page are read. */
  function earlier(finding: PageFinding, parts: readonly Container[], present: readonly PageFinding[]): PageFinding[] {
    const { claimId } = finding;
    const beside = findings.filter((other) => other.claimId === claimId && staysBeside(other, parts));
    return [...beside, ...present].filter((other) => other.claimId === claimId && inPageOrder(other, finding) < 0);
  }

  /** Paints the findings of a block, or leaves it alone if it shows just these already. */
  function show(
    block: Block,
    found: readonly Finding[],
    earlier: (finding: PageFinding) => readonly PageFinding[],
  ): PageFinding[] {
    const all = found.map((finding) => toPageFinding(finding, block));
    if (hidden) return all;
    const wanted = all.filter((one, place) => isWanted(one, [...earlier(one), ...all.slice(0, place)], options));
    const others = all.filter((one) => !wanted.includes(one));
    const shown = painters.shownIn(block);
    if (shown.length > 0) {
      const same = shown.length === wanted.length && shown.every((one) => wanted.some((other) => isSame(one, other)));
      if (same) return [...shown, ...others];
      let altered = false;
      page.quietly(() => {
        altered = painters.clear(block, shown);
      });
      const fresh = altered ? readBlocks(block.container).find(({ text }) => text === block.text) : block;
      return fresh ? show(fresh, found, earlier) : [];
    }
    page.quietly(() => painters.paint(block, wanted, options));
    // Where the page left no room for a highlight, the claim's next mention has its turn.
    return [...wanted.filter(({ highlight }) => highlight !== null), ...others];
  }

  function dress(next: HighlightOptions): boolean {
    const before = options;
    const repaint = next.painter !== before.painter;
    options = next;
    page.quietly(() => {
      if (repaint) painters.removeAll();
      for (const finding of findings) {
        if (repaint) finding.highlight = null;
        else if (finding.highlight?.isPresent()) finding.highlight.dress(next);
      }
    });
    const others = next.firstMentionOnly !== before.firstMentionOnly || next.showDenials !== before.showDenials;
    if (repaint || others) later(trees.starts(document));
    return repaint;
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
    hide(filter) {
      withholds = filter;
      const gone = findings.filter(({ claimId, exact }) => withholds(claimId, exact));
      const parts = [...new Set([...withheld, ...gone.map(({ container }) => container)])];
      withheld.clear();
      // What lies in another part is read with it.
      later(parts.filter((part) => !parts.some((other) => other !== part && contains(other, part))));
    },
    refresh() {
      painters.refresh();
      settle();
    },
    dress,
    isHidden: () => hidden,
    setHidden(now) {
      if (hidden === now) return;
      hidden = now;
      if (!hidden) {
        later(trees.starts(document));
        return;
      }
      page.quietly(() => painters.removeAll());
      for (const finding of findings) finding.highlight = null;
      events.changed();
    },
    stop() {
      stopped = true;
      page.stop();
      trees.removeAll();
      painters.removeAll();
      findings = [];
    },
  };
}

const isPresent = ({ container, highlight }: PageFinding) =>
  isConnected(container) && (highlight === null || highlight.isPresent());

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

function toPageFinding(finding: Finding, { text, container }: Block): PageFinding {
  const { claimId, stance, wording, start, end } = finding;
  const sentence = text.slice(finding.sentence.start, finding.sentence.end).trim();
  const receipt = receiptOf(finding, text);
  const quote = textQuote(text, start, end);
  return { claimId, stance, wording, receipt, start, container, sentence, highlight: null, ...quote };
}

const signature = ({ claimId, exact, stance }: PageFinding) => `${claimId}:${stance}:${exact}`;

const isSame = (a: PageFinding, b: PageFinding) => a.start === b.start && signature(a) === signature(b);

function inPageOrder(a: PageFinding, b: PageFinding): number {
  if (a.container === b.container) return a.start - b.start;
  return positionOf(placeInPage(a.container), placeInPage(b.container)) & 4 /* b follows */ ? -1 : 1;
}
