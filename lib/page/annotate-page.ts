/** A page, annotated for as long as it is open: read → find → highlight, and again where it changes. */

import type { Hides } from '../matching/hidden';
import type { Matcher } from '../matching/matcher';
import { contains, queryAll } from './dom';
import type { PageFinding } from './finding';
import { nextFrame } from './frame';
import { isThere } from './gone';
import type { HighlightOptions } from './highlight-options';
import { misplaced } from './mentions';
import { inPageOrder } from './page-order';
import type { Painters, Picture } from './painters';
import { PartQueue } from './part-queue';
import { byFrame, type FoundBlock, plan } from './plan';
import { type Container, isCurrent, isUnread, readBlocks } from './read';
import { scan } from './scan';
import { Slices } from './slices';
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
}

/** What findings are painted with; not loaded before there is one. */
export interface PaintKit {
  painters: Painters;
  /** The highlights' style, for the trees that the browser does not give it to. */
  css: string;
}

/** So many findings are painted in one frame. */
const A_FRAME = 20;

/** Without a paint kit it is asked for again after so long, milliseconds, so often. */
const ASK_AGAIN = 5000;
const MOST_ASKED = 3;

/** A mention whose turn comes and goes, as in a slide show, is looked at again so often. */
const MOST_TURNS = 20;

/**
 * Annotates a document, with its open shadow roots and the frames of its own origin. A document that nobody sees waits.
 * @param openMatcher called with the first reading
 * @param loadKit called with the first finding, and again after it was rejected
 * @param hides tells which matches are not to be shown
 */
export function annotatePage(
  document: Document,
  openMatcher: () => Matcher,
  loadKit: () => Promise<PaintKit>,
  chosen: HighlightOptions,
  hides: Hides,
  events: PageEvents,
): PageAnnotation {
  const view = document.defaultView as Window;
  /** What holds a match that is not shown. */
  const withheld = new Set<Container>();
  let withholds = hides;
  const turns = new WeakMap<Container, number>();
  let options = chosen;
  let matcher: Matcher | null = null;
  let painters: Painters | null = null;
  let asked = 0;
  let findings: PageFinding[] = [];
  /** Findings of a reading that goes on. */
  let arriving: PageFinding[] = [];
  let stopped = false;
  let hidden = false;
  let read = document.body === null;
  let address = '';
  const queue = new PartQueue(document, readParts);
  const later = (parts: readonly Container[]) => queue.add(parts);
  const page: Watch = watch({ heal: (records) => painters?.heal(records) ?? false, read: later });
  const trees = new Trees({
    quietly: (change) => page.quietly(change),
    found(root, start) {
      page.add(root);
      later([start]);
    },
  });
  page.add(document);
  if (document.body && document.designMode !== 'on') later([document.body]);
  void queue.rest().then(() => {
    read = true;
    if (!stopped) events.changed();
  });

  async function readParts(changedParts: readonly Container[]): Promise<void> {
    arriving = [];
    if (stopped) return;
    trees.prune();
    const slices = new Slices(document);
    matcher ??= openMatcher();
    if (slices.isOver()) await slices.next();
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
    const parts = moved ? trees.starts(document) : changedParts;
    page.quietly(() => {
      for (const mark of parts.flatMap((part) => [...queryAll(part, 'mark[data-claim][data-tone]')])) {
        // A page that copies its own HTML copies our marks; the copies are nobody's.
        if (!painters?.owns(mark)) mark.replaceWith(...mark.childNodes);
      }
      for (const part of parts) if (isUnread(part)) painters?.leave(part);
    });
    const held = new Set(findings.map(({ container }) => container));
    const found = await scan(parts, {
      matcher,
      slices,
      meet: (element, tag) => trees.meet(element, tag),
      holds: (container) => held.has(container),
      isStopped: () => stopped,
      counts({ claimId, start, end }, { text, container }) {
        const hides = withholds(claimId, text.slice(start, end));
        if (hides) withheld.add(container);
        return !hides;
      },
    });
    if (stopped) return;
    await show(found, parts);
    // What follows has a task of its own.
    if (found.length > 0) await turn();
    if (stopped) return;
    page.quietly(() => painters?.restoreDetached());
    for (const container of withheld) if (!isThere(container)) withheld.delete(container);
    replace(parts);
  }

  /** Whether a finding outside these parts still stands. */
  const staysBeside = (finding: PageFinding, parts: readonly Container[]) =>
    isPresent(finding) && !parts.some((part) => contains(part, finding.container));

  /** Puts what was found now in the place of what was found in these parts before. */
  function replace(parts: readonly Container[]): void {
    const present = new Set(arriving);
    const stays = (finding: PageFinding) => !present.has(finding) && staysBeside(finding, parts);
    for (const finding of findings) if (!present.has(finding) && !stays(finding)) painters?.drop(finding);
    findings = [...findings.filter(stays), ...present];
    findings.sort(inPageOrder);
    arriving = [];
    const unwanted = findings.filter(({ claimId, exact }) => withholds(claimId, exact));
    if (unwanted.length > 0) later(unwanted.map(({ container }) => container));
    settle();
    events.changed();
  }

  /** Reads parts again in which the wrong mention of a claim is highlighted, or none. */
  function settle(): void {
    if (hidden || !painters) return;
    const wrong = new Set(misplaced(findings.filter(isPresent), options).map(({ container }) => container));
    const parts = [...wrong].filter((container) => (turns.get(container) ?? 0) < MOST_TURNS);
    for (const container of parts) turns.set(container, (turns.get(container) ?? 0) + 1);
    if (parts.length > 0) later(parts);
  }

  /** Paints what was found, a frame's worth at a time. */
  async function show(found: readonly FoundBlock[], parts: readonly Container[]): Promise<void> {
    arriving = found.flatMap((one) => one.findings);
    if (hidden) return;
    const beside = findings.filter((finding) => staysBeside(finding, parts));
    const pictures = plan(found, beside, options);
    const kit = pictures.some(({ wanted }) => wanted.length > 0) ? await openKit() : painters;
    if (!kit) return;
    for (const frame of byFrame(
      pictures.filter((picture) => !isShown(picture, kit)),
      A_FRAME,
    )) {
      await nextFrame(view);
      if (stopped || hidden) break;
      page.quietly(() =>
        kit.paint(
          frame.flatMap((picture) => fresh(picture, kit)),
          options,
        ),
      );
    }
    const unpainted = new Set(pictures.flatMap(({ wanted }) => wanted.filter(({ highlight }) => highlight === null)));
    // Where the page left no room for a highlight, the claim's next mention has its turn.
    if (!hidden) arriving = arriving.filter((finding) => !unpainted.has(finding));
  }

  /** Whether a block shows just these findings already; they take the place of those that were found now. */
  function isShown({ block, wanted }: Picture, kit: Painters): boolean {
    const shown = kit.shownIn(block);
    const same = shown.length === wanted.length && shown.every((one) => wanted.some((other) => isSame(one, other)));
    if (same) arriving = [...arriving.filter((one) => !wanted.includes(one)), ...shown];
    return same;
  }

  /** A picture as the page stands now, without what its block showed before; none if the page changed the block. */
  function fresh({ block, wanted }: Picture, kit: Painters): Picture[] {
    if (!isCurrent(block) || block.pieces.some(({ node }) => isUnread(node))) return [];
    const shown = kit.shownIn(block);
    if (shown.length === 0 || !kit.clear(block, shown)) return [{ block, wanted }];
    const again = readBlocks(block.container).find(({ text }) => text === block.text);
    return again ? [{ block: again, wanted }] : [];
  }

  async function openKit(): Promise<Painters | null> {
    if (painters || asked === MOST_ASKED) return painters;
    asked += 1;
    try {
      const { painters: loaded, css } = await loadKit();
      if (stopped) return null;
      painters = loaded;
      trees.dress(css);
    } catch {
      setTimeout(() => later(trees.starts(document)), ASK_AGAIN);
    }
    return painters;
  }

  function dress(next: HighlightOptions): boolean {
    const before = options;
    const repaint = next.painter !== before.painter;
    options = next;
    page.quietly(() => {
      if (repaint) painters?.removeAll();
      for (const finding of [...findings, ...arriving]) {
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
    findingOf: (mark) => painters?.findingOf(mark),
    findingAt: (inside, x, y) => painters?.findingAt(inside, x, y),
    cleanSelection(inside) {
      const selection = inside.getSelection();
      const kit = painters;
      if (!kit || !selection || selection.isCollapsed) return;
      page.quietly(() => later(kit.restoreSelected(selection)));
    },
    hide(filter) {
      withholds = filter;
      const gone = findings.filter(({ claimId, exact }) => withholds(claimId, exact));
      const parts = [...withheld, ...gone.map(({ container }) => container)];
      withheld.clear();
      later(parts);
    },
    refresh() {
      painters?.refresh();
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
      page.quietly(() => painters?.removeAll());
      for (const finding of [...findings, ...arriving]) finding.highlight = null;
      events.changed();
    },
    stop() {
      stopped = true;
      page.stop();
      trees.removeAll();
      painters?.removeAll();
      findings = [];
      arriving = [];
    },
  };
}

const isPresent = ({ container, highlight }: PageFinding) =>
  isThere(container) && (highlight === null || highlight.isPresent());

const signature = ({ claimId, exact, stance }: PageFinding) => `${claimId}:${stance}:${exact}`;

const isSame = (a: PageFinding, b: PageFinding) => a.start === b.start && signature(a) === signature(b);
