/** Where the words of a finding stand, whether a highlight shows them or not. */
import { documentOf } from './dom';
import type { PageFinding } from './finding';
import { readBlocks, toTextRanges } from './read';

/** The words of a finding as the page holds them now; `null` if they are not there any more. */
export function rangeOf({ container, start, exact }: Pick<PageFinding, 'container' | 'start' | 'exact'>): Range | null {
  for (const block of readBlocks(container)) {
    if (block.container !== container || !block.text.startsWith(exact, start)) continue;
    const parts = toTextRanges(block, start, start + exact.length);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) continue;
    const range = documentOf(first.node).createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }
  return null;
}

/** Brings words to the middle of the window; their paragraph may be longer than it. */
export function scrollToRange(range: Range, element: Element): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const view = element.ownerDocument.defaultView;
  const { top, bottom } = range.getBoundingClientRect();
  if (view && (top < 0 || bottom > view.innerHeight)) {
    view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
  }
}
