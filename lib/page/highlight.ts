/** Paints findings: one `<mark>` for each stretch of a text node, made by mark.js. */
import Mark from 'mark.js';
import { pageTone } from './page-tone';
import type { TextRange } from './read';
import type { SplitTexts } from './split-texts';

/** What one painted finding needs. */
export interface Painting {
  claimId: string;
  ranges: TextRange[];
}

interface NodeRange {
  start: number;
  length: number;
  painting: number;
}

/** mark.js hands its own range back to `each`; the type of the package does not say so. */
type MarkEach = (element: HTMLElement, range: NodeRange) => void;

/**
 * Marks all paintings of one block. Ranges must not overlap.
 * @returns the marks of each painting, in order; none where the page left no room
 */
export function paint(paintings: readonly Painting[], splits: SplitTexts): HTMLElement[][] {
  const byNode = new Map<Text, NodeRange[]>();
  for (const [painting, { ranges }] of paintings.entries()) {
    for (const { node, start, end } of ranges) {
      const list = byNode.get(node) ?? [];
      list.push({ start, length: end - start, painting });
      byNode.set(node, list);
    }
  }
  const marks: HTMLElement[][] = paintings.map(() => []);
  for (const [node, ranges] of byNode) {
    ranges.sort((a, b) => a.start - b.start);
    if (wouldPart(node, ranges)) continue;
    const each: MarkEach = (element, range) => marks[range.painting]?.push(element);
    splits.record(node, () => {
      try {
        new Mark(node as unknown as HTMLElement).markRanges(ranges, { each: each as never });
      } catch {
        // A form whose controls shadow its methods stops mark.js; its text stays as it is.
      }
    });
  }
  for (const [painting, elements] of marks.entries()) dress(elements, paintings[painting]?.claimId ?? '');
  return marks;
}

/** Whether marks would make several items of a flex or grid container's one text. */
function wouldPart(node: Text, ranges: readonly NodeRange[]): boolean {
  const { parentElement } = node;
  const display = parentElement && node.ownerDocument.defaultView?.getComputedStyle(parentElement).display;
  if (!display || !/flex|grid/.test(display)) return false;
  return ranges.length > 1 || (ranges[0]?.length ?? 0) < node.data.trim().length;
}

function dress(elements: HTMLElement[], claimId: string): void {
  const tone = elements[0] ? pageTone(elements[0]) : 'light';
  for (const [place, element] of elements.entries()) {
    element.removeAttribute('data-markjs');
    element.dataset.claim = claimId;
    element.dataset.tone = tone;
    element.tabIndex = place === 0 ? 0 : -1;
    if (place > 0) continue;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.setAttribute('aria-expanded', 'false');
  }
}
