/** The element that carries the card: in the browser's top layer, its inside closed to the page. */

export interface CardHost {
  readonly element: HTMLElement;
  /** Shows `content` in the card, with `css` for it. */
  fill(content: HTMLElement, css: string): void;
  /** Whether a reader can see it, as far as a page has a hand in that; an empty card counts as seen. */
  isShown(): boolean;
  remove(): void;
}

/** Important rules from inside the host win over the page's own, so its style sheets do not reach the host. */
const HOST_CSS = `:host { all: initial !important; position: fixed !important; inset: auto !important;
  left: var(--card-left, auto) !important; right: var(--card-right, auto) !important; top: var(--card-top, auto) !important;
  bottom: var(--card-bottom, auto) !important; z-index: 2147483647 !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; overflow: visible !important; max-width: none !important;
  max-height: none !important; }
`;

const TAG = 'on-the-record-card';

/** Takes the cards away that an extension left behind which was replaced: nobody can close them. */
export function removeCards(document: Document): void {
  for (const card of document.querySelectorAll(TAG)) card.remove();
}

/** Puts an empty card on the page. */
export function createCardHost(document: Document, anchor: Element): CardHost {
  // Made in a document without custom elements: a page that defines this name gets no hand on the shadow root.
  const element = document.implementation.createHTMLDocument().createElement(TAG);
  const shadow = element.attachShadow({ mode: 'closed' });
  (anchor.closest('dialog:modal') ?? document.documentElement).append(element);
  if (typeof element.showPopover === 'function') {
    element.popover = 'manual';
    element.showPopover();
  }
  return {
    element,
    fill(content, css) {
      const style = document.createElement('style');
      style.textContent = HOST_CSS + css;
      shadow.replaceChildren(style, content);
    },
    isShown: () => shadow.childElementCount === 0 || isOnTop(element),
    remove: () => element.remove(),
  };
}

/** Whether the card is drawn in the top layer, its head within the window. */
function isOnTop(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (typeof element.showPopover === 'function' && !element.matches(':popover-open')) return false;
  const { left, right, top } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  const middle = (left + right) / 2;
  return middle > 0 && middle < innerWidth && top > -1 && top < innerHeight;
}

/** Where the card stands: distances from the window's edges as CSS lengths. */
export function moveCard(host: HTMLElement, edges: Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>): void {
  for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
    host.style.setProperty(`--card-${edge}`, edges[edge] ?? 'auto', 'important');
  }
}
