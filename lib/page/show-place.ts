/** Shows a reader a place on the page: scrolls there and tints it for a moment. No node of the page is touched. */
import { pageTone } from './page-tone';
import { canPaintRanges, nameOf } from './range-painter';

/** The tint stays so long, milliseconds. */
const STAYS = 4000;

type View = Window & typeof globalThis;

/** @param focus what gets the focus; without it the next step of the keyboard starts from the place */
export function showPlace(range: Range, focus: Element | null): void {
  const element =
    range.startContainer.nodeType === 1 ? (range.startContainer as Element) : range.startContainer.parentElement;
  if (!element) return;
  const document = element.ownerDocument;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (focus) (focus as HTMLElement).focus({ preventScroll: true });
  else document.getSelection()?.collapse(range.startContainer, range.startOffset);
  if (!canPaintRanges(document)) return;
  const { CSS, Highlight } = document.defaultView as View;
  const name = nameOf(pageTone(element, true), 'open');
  const all = CSS.highlights.get(name);
  if (all) all.add(range);
  else CSS.highlights.set(name, new Highlight(range));
  setTimeout(() => {
    const now = CSS.highlights.get(name);
    now?.delete(range);
    if (now?.size === 0) CSS.highlights.delete(name);
  }, STAYS);
}
