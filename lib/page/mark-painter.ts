/** Paints findings with elements: one `<mark>` for each stretch of a text node, made by mark.js. */
import Mark from 'mark.js';
import { around, type Highlight, type HighlightState, type PageFinding } from './finding';
import { isDead, isThere } from './gone';
import type { HighlightOptions } from './highlight-options';
import { type PageTone, toneReader } from './page-tone';
import type { TextRange } from './read';
import type { SplitTexts } from './split-texts';

/** What one finding needs to be painted. */
export interface Painting {
  finding: PageFinding;
  ranges: TextRange[];
}

interface NodeRange {
  start: number;
  length: number;
  painting: number;
}

/** The marks of a finding, and the tone behind the first of them. */
interface Made {
  marks: HTMLElement[];
  tone: PageTone;
}

/** mark.js hands its own range back to `each`; the type of the package does not say so. */
type MarkEach = (element: HTMLElement, range: NodeRange) => void;

/** Without the extension's style sheet, e.g. after it was removed, a mark looks like any words. */
const PLAIN = 'background:none;color:inherit';

class MarkHighlight implements Highlight {
  readonly #marks: HTMLElement[];
  readonly #denies: boolean;
  #state: HighlightState = 'plain';
  #dims = true;
  readonly element: HTMLElement;

  constructor(marks: HTMLElement[], first: HTMLElement, denies: boolean) {
    this.#marks = marks;
    this.element = first;
    this.#denies = denies;
  }

  isPresent(): boolean {
    return this.#marks.some(isThere);
  }

  isVisible(): boolean {
    return this.element.checkVisibility();
  }

  getClientRects(): DOMRect[] {
    return this.#marks.flatMap((mark) => [...mark.getClientRects()]);
  }

  getBoundingClientRect(): DOMRect {
    return around(this.getClientRects());
  }

  scrollIntoView(): void {
    this.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  focus(): void {
    if (!this.element.hasAttribute('tabindex')) this.element.tabIndex = -1;
    // Not in every browser's types yet; without it a focus that no key brought may not be shown.
    const options = { preventScroll: true, focusVisible: true };
    this.element.focus(options);
  }

  blur(): void {
    this.element.blur();
  }

  show(state: HighlightState): void {
    this.#state = state;
    if (isDead(this.element)) return;
    if (this.element.role === 'button') this.element.ariaExpanded = String(state === 'open');
    for (const mark of this.#marks) {
      mark.toggleAttribute('data-open', state === 'open');
      mark.toggleAttribute('data-read', state === 'read' && this.#dims);
    }
  }

  dress({ underline, dimRead, announce }: HighlightOptions): void {
    this.#dims = dimRead;
    for (const mark of this.#marks) {
      if (underline === 'dotted') delete mark.dataset.look;
      else mark.dataset.look = underline;
      mark.toggleAttribute('data-denies', this.#denies);
      // Further pieces of a phrase are words like any others: it is announced once.
      if (mark !== this.element || !announce) mark.role = 'none';
    }
    const { element } = this;
    element.ariaLabel = announce && this.#denies ? announce.denialName(element.textContent ?? '') : null;
    setDescription(element, announce && !this.#denies ? announce.description : null);
    if (announce) {
      element.tabIndex = 0;
      element.role = 'button';
      element.ariaHasPopup = 'dialog';
    } else {
      for (const name of ['tabindex', 'aria-haspopup', 'aria-expanded']) element.removeAttribute(name);
    }
    this.show(this.#state);
  }
}

/** As an attribute, for Firefox does not reflect it. */
function setDescription(element: Element, text: string | null): void {
  if (text === null) element.removeAttribute('aria-description');
  else element.setAttribute('aria-description', text);
}

export class MarkPainter {
  readonly #splits: SplitTexts;
  readonly #byMark = new WeakMap<Node, PageFinding>();

  constructor(splits: SplitTexts) {
    this.#splits = splits;
  }

  /** The finding whose mark an element is. */
  findingOf(element: Node | null): PageFinding | undefined {
    return element ? this.#byMark.get(element) : undefined;
  }

  /**
   * Marks findings. Ranges must not overlap. A finding for which the page left no room stays unmarked.
   * All styles are read before the first mark is made, so that the page is laid out once.
   */
  paint(paintings: readonly Painting[], options: HighlightOptions): void {
    const byNode = new Map<Text, NodeRange[]>();
    for (const [painting, { ranges }] of paintings.entries()) {
      for (const { node, start, end } of ranges) {
        const list = byNode.get(node) ?? [];
        list.push({ start, length: end - start, painting });
        byNode.set(node, list);
      }
    }
    const toneOf = toneReader();
    const plan = [...byNode].flatMap(([node, ranges]) => {
      ranges.sort((a, b) => a.start - b.start);
      const { parentElement } = node;
      if (wouldPart(node, ranges)) return [];
      return { node, ranges, tone: parentElement ? toneOf(parentElement, true) : 'light' };
    });
    const made: Made[] = paintings.map(() => ({ marks: [], tone: 'light' }));
    for (const { node, ranges, tone } of plan) {
      const each: MarkEach = (element, { painting }) => {
        const { marks } = made[painting] as Made;
        if (marks.push(element) === 1) made[painting] = { marks, tone };
      };
      this.#splits.record(node, () => {
        try {
          new Mark(node as unknown as HTMLElement).markRanges(ranges, { each: each as never });
        } catch {
          // A form whose controls shadow its methods stops mark.js; its text stays as it is.
        }
      });
    }
    for (const [place, { finding }] of paintings.entries()) this.#show(finding, made[place] as Made, options);
  }

  #show(finding: PageFinding, { marks, tone }: Made, options: HighlightOptions): void {
    const [first] = marks;
    if (!first) return;
    for (const mark of marks) {
      mark.removeAttribute('data-markjs');
      mark.dataset.claim = finding.claimId;
      mark.dataset.tone = tone;
      mark.style.cssText = PLAIN;
      this.#byMark.set(mark, finding);
    }
    const highlight = new MarkHighlight(marks, first, finding.stance === 'rejects');
    highlight.dress(options);
    finding.highlight = highlight;
  }
}

/** Whether marks would make several items of a flex or grid container's one text. */
function wouldPart(node: Text, ranges: readonly NodeRange[]): boolean {
  const { parentElement } = node;
  const display = parentElement && node.ownerDocument.defaultView?.getComputedStyle(parentElement).display;
  if (!display || !/flex|grid/.test(display)) return false;
  return ranges.length > 1 || (ranges[0]?.length ?? 0) < node.data.trim().length;
}
