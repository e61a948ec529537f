/**
 * Paints findings without touching the page's nodes, with the browser's custom highlights. For text that the page
 * keeps changing; such a highlight cannot have the focus, so its claims are reached through the popup.
 */
import { contains, containsAcross } from './dom';
import { around, type HighlightState, type PageFinding, type Highlight as PageHighlight } from './finding';
import { isDead, isThere } from './gone';
import type { HighlightOptions } from './highlight-options';
import { scrollToRange } from './locate';
import type { Painting } from './mark-painter';
import { type PageTone, toneReader } from './page-tone';

type View = Window & typeof globalThis;

const TONES: readonly PageTone[] = ['light', 'dark'];
const LOOKS = ['plain', 'fine', 'tinted', 'double', 'read', 'open'] as const;
type Look = (typeof LOOKS)[number];

/** Names in the page's registry say nothing of us; `style.css` has a rule for each. */
export const nameOf = (tone: PageTone, look: Look) => `reading-note-${tone}-${look}`;

/** Whether a document can be painted this way. */
export function canPaintRanges(document: Document): boolean {
  const view = document.defaultView as View | null;
  return view !== null && typeof view.Highlight === 'function' && view.CSS?.highlights !== undefined;
}

/** Whether ranges of ours, of whichever script, are painted in a document. */
export function hasRanges(document: Document): boolean {
  if (!canPaintRanges(document)) return false;
  const { highlights } = (document.defaultView as View).CSS;
  return TONES.some((tone) => LOOKS.some((look) => highlights.has(nameOf(tone, look))));
}

class RangeHighlight implements PageHighlight {
  readonly range: Range;
  readonly words: string;
  readonly element: Element;
  readonly #tone: PageTone;
  readonly #denies: boolean;
  #options: HighlightOptions;
  #state: HighlightState = 'plain';
  #name = '';
  #gone = false;

  constructor(range: Range, element: Element, tone: PageTone, denies: boolean, options: HighlightOptions) {
    this.range = range;
    this.words = range.toString();
    this.element = element;
    this.#tone = tone;
    this.#denies = denies;
    this.#options = options;
    this.show('plain');
  }

  get #view(): View | null {
    return isDead(this.element) ? null : (this.element.ownerDocument.defaultView as View);
  }

  isPresent(): boolean {
    return !this.#gone && isThere(this.element) && this.range.toString() === this.words;
  }

  isVisible(): boolean {
    return this.element.checkVisibility();
  }

  getClientRects(): DOMRect[] {
    return [...this.range.getClientRects()];
  }

  getBoundingClientRect(): DOMRect {
    return around(this.getClientRects());
  }

  scrollIntoView(): void {
    scrollToRange(this.range, this.element);
  }

  focus(): void {
    this.element.closest<HTMLElement>('a[href], button, [tabindex]')?.focus({ preventScroll: true });
  }

  blur(): void {
    // It never has it.
  }

  get #look(): Look {
    if (this.#state === 'open') return 'open';
    if (this.#state === 'read' && this.#options.dimRead) return 'read';
    if (this.#denies) return 'double';
    return this.#options.underline === 'dotted' ? 'plain' : this.#options.underline;
  }

  dress(options: HighlightOptions): void {
    this.#options = options;
    this.show(this.#state);
  }

  show(state: HighlightState): void {
    this.#state = state;
    this.hide();
    this.#name = nameOf(this.#tone, this.#look);
    const view = this.#view;
    if (!view) return;
    const { CSS, Highlight } = view;
    const all = CSS.highlights.get(this.#name);
    if (all) all.add(this.range);
    else CSS.highlights.set(this.#name, new Highlight(this.range));
  }

  hide(): void {
    const highlights = this.#view?.CSS.highlights;
    const all = highlights?.get(this.#name);
    all?.delete(this.range);
    if (all?.size === 0) highlights?.delete(this.#name);
  }

  /** For good: a card that closes later paints nothing. */
  remove(): void {
    this.hide();
    this.#gone = true;
  }

  isPainted(): boolean {
    return this.#view?.CSS.highlights.get(this.#name)?.has(this.range) ?? false;
  }
}

export class RangePainter {
  readonly #painted = new Map<PageFinding, RangeHighlight>();

  /** Paints findings. Changes no style that it reads. */
  paint(paintings: readonly Painting[], options: HighlightOptions): void {
    const tone = toneReader();
    for (const { finding, ranges } of paintings) {
      const [first, last] = [ranges[0], ranges.at(-1)];
      const element = first?.node.parentElement;
      if (!first || !last || !element) continue;
      const range = element.ownerDocument.createRange();
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      const highlight = new RangeHighlight(range, element, tone(element, true), finding.stance === 'rejects', options);
      this.#painted.set(finding, highlight);
      finding.highlight = highlight;
    }
  }

  /** The findings painted in a container. */
  in(container: Node): PageFinding[] {
    return [...this.#painted.keys()].filter((finding) => finding.container === container);
  }

  /** Whether a finding's words begin in one of some nodes. */
  startsIn(finding: PageFinding, nodes: ReadonlySet<Node>): boolean {
    const range = this.#painted.get(finding)?.range;
    return range !== undefined && nodes.has(range.startContainer);
  }

  /** The finding whose words stand at a point of the window. */
  findingAt(document: Document, x: number, y: number): PageFinding | undefined {
    for (const [finding, { element, range }] of this.#painted) {
      if (element.ownerDocument !== document) continue;
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (x >= left && x <= right && y >= top && y <= bottom) return finding;
      }
    }
    return undefined;
  }

  /** Lets go of what stood in frames that are gone. */
  forgetDead(): void {
    for (const [finding, { element }] of this.#painted) if (isDead(element)) this.#painted.delete(finding);
  }

  /** Takes a finding's highlight away. */
  remove(finding: PageFinding): void {
    this.#painted.get(finding)?.remove();
    this.#painted.delete(finding);
  }

  /** Takes the highlights in a part of the page away. */
  removeIn(part: Node): void {
    for (const [finding, { element }] of this.#painted) if (containsAcross(part, element)) this.remove(finding);
  }

  removeAll(): void {
    for (const finding of [...this.#painted.keys()]) this.remove(finding);
  }

  /** Takes the highlights away whose words the page changed, before they are seen on other words. */
  heal(records: readonly MutationRecord[]): void {
    for (const [finding, highlight] of this.#painted) {
      const near = records.some(
        ({ target }) => contains(target, highlight.element) || contains(highlight.element, target),
      );
      if (near && !highlight.isPresent()) this.remove(finding);
    }
  }

  /** Findings whose highlight the page took out of its registry. */
  lost(): PageFinding[] {
    return [...this.#painted].filter(([, highlight]) => !highlight.isPainted()).map(([finding]) => finding);
  }
}
