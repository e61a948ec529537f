/**
 * Shows findings. With marks where the page leaves its text alone; with ranges, which touch no node, in a page that
 * once changed a marked text, in text that is selected, and in text that a framework has yet to bring to life.
 */
import { separate } from '../matching/overlaps';
import { closestOf, isConnected } from './dom';
import type { PageFinding } from './finding';
import type { HighlightOptions } from './highlight-options';
import { MarkPainter, type Painting } from './mark-painter';
import { canPaintRanges, RangePainter } from './range-painter';
import { type Block, isUnread, toTextRanges } from './read';
import { SplitTexts } from './split-texts';

/** A page that takes ranges out of its registry gets each of them back so many times. */
const MOST_REPAINTS = 3;

/** What server-rendered text is wrapped in until scripts have taken it over. */
const NOT_YET_ALIVE = 'astro-island[ssr], [q\\:container="paused"], [data-server-rendered="pending"]';

/** A block, and which of its findings are to be shown. */
export interface Picture {
  block: Block;
  wanted: readonly PageFinding[];
}

export class Painters {
  readonly #splits = new SplitTexts();
  readonly #marks = new MarkPainter(this.#splits);
  readonly #ranges = new RangePainter();
  readonly #repaints = new WeakMap<PageFinding, number>();
  #touched = false;

  /** Puts right what the page did. Must be called before the next paint with every change of the page. */
  heal(records: readonly MutationRecord[]): boolean {
    this.#forgetDead();
    const undone = this.#splits.heal(records);
    if (undone) this.#touched = true;
    this.#ranges.heal(records);
    // What is typed into from now on, or hidden, holds nothing of ours.
    const left = records.flatMap(({ type, target }) => (type === 'attributes' && isUnread(target) ? [target] : []));
    return left.reduce((altered, target) => this.leave(target) || altered, undone);
  }

  /** Takes all of ours out of a part of the page. */
  leave(part: Node): boolean {
    this.#forgetDead();
    this.#ranges.removeIn(part);
    return this.#splits.restoreIn(part);
  }

  /** Lets go of what stood in frames that are gone. */
  #forgetDead(): void {
    this.#ranges.forgetDead();
    this.#splits.forgetDead();
  }

  /** The findings that a block shows now. */
  shownIn({ pieces, container }: Block): PageFinding[] {
    const nodes = new Set<Node>(pieces.map(({ node }) => node));
    const marked = pieces.flatMap(({ node }) => this.#marks.findingOf(node.parentNode) ?? []);
    const ranged = this.#ranges.in(container).filter((finding) => this.#ranges.startsIn(finding, nodes));
    return [...new Set([...marked, ...ranged])];
  }

  /** Takes the highlights of a block away. True when its nodes are others than before. */
  clear({ pieces }: Block, shown: readonly PageFinding[]): boolean {
    for (const finding of shown) this.#ranges.remove(finding);
    const before = this.#splits.size;
    for (const { node } of pieces) this.#splits.restore(this.#splits.originalOf(node));
    return this.#splits.size < before;
  }

  /** Paints findings of several blocks at once. */
  paint(pictures: readonly Picture[], options: HighlightOptions): void {
    const marks: Painting[] = [];
    const ranges: Painting[] = [];
    for (const { block, wanted } of pictures) {
      if (wanted.length === 0) continue;
      const spans = wanted.map(({ start, exact }) => ({ start, end: start + exact.length }));
      const paintings = separate(block.text, spans).flatMap((part, place): Painting[] => {
        const finding = wanted[place];
        return part && finding ? [{ finding, ranges: toTextRanges(block, part.start, part.end) }] : [];
      });
      (this.#needsRanges(block, options) ? ranges : marks).push(...paintings);
    }
    // Ranges change no style; marks do.
    this.#ranges.paint(ranges, options);
    this.#marks.paint(marks, options);
  }

  #needsRanges({ container, pieces }: Block, { painter }: HighlightOptions): boolean {
    const node = pieces[0]?.node;
    if (!node || !canPaintRanges(node.ownerDocument)) return false;
    if (this.#touched || painter === 'ranges') return true;
    const { parentElement } = node;
    if (parentElement && closestOf(parentElement, NOT_YET_ALIVE)) return true;
    const selection = node.ownerDocument.getSelection();
    return selection !== null && !selection.isCollapsed && selection.containsNode(container, true);
  }

  findingOf(element: Node): PageFinding | undefined {
    return this.#marks.findingOf(element);
  }

  findingAt(document: Document, x: number, y: number): PageFinding | undefined {
    this.#forgetDead();
    return this.#ranges.findingAt(document, x, y);
  }

  /** Whether a mark is one of ours. */
  owns(node: Node): boolean {
    return this.#splits.owns(node);
  }

  /** Lets go of a finding that is not on the page any more. */
  drop(finding: PageFinding): void {
    this.#ranges.remove(finding);
  }

  /** Gives nodes that the page took out their words back. */
  restoreDetached(): void {
    this.#forgetDead();
    this.#splits.restoreDetached();
  }

  /** Gives the text that is selected its own nodes back, so that a copy holds nothing of ours. */
  restoreSelected(selection: Selection): Element[] {
    this.#forgetDead();
    return this.#splits.restoreSelected(selection);
  }

  /** Paints again what the page took out of the registry of ranges. */
  refresh(): void {
    this.#forgetDead();
    for (const finding of this.#ranges.lost()) {
      const repaints = (this.#repaints.get(finding) ?? 0) + 1;
      this.#repaints.set(finding, repaints);
      if (repaints <= MOST_REPAINTS && isConnected(finding.container)) finding.highlight?.show('plain');
      else {
        this.#ranges.remove(finding);
        finding.highlight = null;
      }
    }
  }

  /** Leaves the page as if nothing had been painted. */
  removeAll(): void {
    this.#forgetDead();
    this.#ranges.removeAll();
    this.#splits.restoreAll();
  }
}
