/**
 * Where the card stands: in the margin beside the text if there is room, else under the phrase or above it, else as
 * a sheet at the bottom edge. It follows the phrase when the page scrolls, and is never taller than the window.
 */
import { autoPlacement, autoUpdate, computePosition, inline, offset, shift, size } from '@floating-ui/dom';
import type { CardHost } from './card-host';
import { parentOf } from './dom';
import type { Highlight } from './finding';

/** Widths in CSS pixels. */
const CARD = 388;
const EDGE = 12;
const MARGIN_GAP = 28;
const SHEET_BELOW = 480;

/** A card under or above a phrase is not lower than this; where there is less room it covers the phrase. */
const LOWEST = 320;

/** The block of text around the phrase, whose side is the margin. */
function textColumn(phrase: Element): DOMRect {
  const view = phrase.ownerDocument.defaultView;
  let at: Element = phrase;
  while (view && at.parentElement && view.getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at.getBoundingClientRect();
}

/** Whether nothing in the page hides the way up from an element, which Floating UI goes by plain properties. */
function isWayUpPlain(element: Element): boolean {
  for (let at: Node | null = element; at; at = parentOf(at)) if (at.parentNode !== parentOf(at)) return false;
  return true;
}

/** Scrolls a phrase that the sheet would cover to the middle of what it leaves free. */
function scrollAbove(host: HTMLElement, anchor: Highlight): void {
  const free = host.ownerDocument.documentElement.clientHeight - host.getBoundingClientRect().height;
  const { top, bottom } = anchor.getBoundingClientRect();
  if (bottom > free - EDGE)
    host.ownerDocument.defaultView?.scrollBy({ top: (top + bottom - free) / 2, behavior: 'instant' });
}

/**
 * Places the card and keeps it in place.
 * @param root the element inside the host that holds the card; gets the class `sheet` at the bottom edge
 * @returns a function that stops this
 */
export function placeCard({ element: host, move }: CardHost, root: HTMLElement, anchor: Highlight): () => void {
  const { documentElement } = host.ownerDocument;
  const plain = isWayUpPlain(anchor.element);
  const virtual = {
    ...(plain ? { contextElement: anchor.element } : {}),
    getBoundingClientRect: () => anchor.getBoundingClientRect(),
    getClientRects: () => anchor.getClientRects() as unknown as DOMRectList,
  };

  let room = '';
  /** How tall the card may be; where that is as before, nothing is laid out anew. */
  const setRoom = (height: number) => {
    const given = `min(${Math.floor(height)}px, 100dvh)`;
    if (given !== room) root.style.maxBlockSize = given;
    room = given;
  };
  setRoom((host.ownerDocument.defaultView ?? window).innerHeight - 2 * EDGE);

  const update = async () => {
    if (!anchor.isPresent()) return;
    const { clientWidth } = documentElement;
    const sheet = clientWidth < SHEET_BELOW;
    root.classList.toggle('sheet', sheet);
    if (sheet) return move({ left: '0', right: '0', bottom: '0' });

    const column = textColumn(anchor.element);
    const rtl = getComputedStyle(anchor.element).direction === 'rtl';
    const margin = rtl ? column.left : clientWidth - column.right;
    const beside = margin >= CARD + MARGIN_GAP + EDGE;
    const phrase = anchor.getBoundingClientRect();
    const reference = beside
      ? { getBoundingClientRect: () => new DOMRect(column.x, phrase.y - EDGE, column.width, phrase.height) }
      : virtual;
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: beside ? (rtl ? 'left-start' : 'right-start') : 'bottom-start',
      middleware: [
        ...(beside
          ? [offset(MARGIN_GAP)]
          : [
              inline(),
              offset(EDGE),
              autoPlacement({ allowedPlacements: ['bottom-start', 'top-start'], padding: EDGE }),
            ]),
        size({
          padding: EDGE,
          apply: ({ availableHeight, rects }) => {
            const highest = documentElement.clientHeight - 2 * EDGE;
            const height = beside ? highest : Math.min(Math.max(availableHeight, LOWEST), highest);
            if (rects.floating.width > 0) setRoom(height);
          },
        }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    });
    move({ left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  };
  const stop = autoUpdate(virtual, host, () => void update(), { animationFrame: !plain });
  if (root.classList.contains('sheet')) scrollAbove(host, anchor);
  return stop;
}

/**
 * Puts a panel at the bottom edge of the window, at the end of the line; in a narrow window from side to side.
 * @returns a function that stops this
 */
export function placeAtEdge({ element, move }: CardHost, root: HTMLElement, direction: 'ltr' | 'rtl'): () => void {
  const { documentElement, defaultView } = element.ownerDocument;
  const update = () => {
    const sheet = documentElement.clientWidth < SHEET_BELOW;
    root.classList.toggle('sheet', sheet);
    const end = direction === 'rtl' ? 'left' : 'right';
    move(sheet ? { left: '0', right: '0', bottom: '0' } : { [end]: `${EDGE}px`, bottom: `${EDGE}px` });
  };
  update();
  defaultView?.addEventListener('resize', update);
  return () => defaultView?.removeEventListener('resize', update);
}
