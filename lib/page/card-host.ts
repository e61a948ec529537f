/** The element that carries the card: in the browser's top layer, its inside closed to the page. */

import { closestOf, rootOf } from './dom';

const EDGES = ['left', 'right', 'top', 'bottom'] as const;
export type Edges = Partial<Record<(typeof EDGES)[number], string>>;

export interface CardHost {
  readonly element: HTMLElement;
  /** Shows `content` in the card, with `css` for it. */
  fill(content: HTMLElement, css: string): void;
  /** Puts the card where its edges are so far from the window's, CSS lengths. */
  move(edges: Edges): void;
  /** Whether a reader can see it, as far as a page has a hand in that; an empty card counts as seen. */
  isShown(): boolean;
  remove(): void;
}

/** Important rules from inside the host win over the page's own, so its style sheets do not reach the host. */
const HOST_CSS = `:host { all: initial !important; position: fixed !important; inset: auto !important;
  z-index: 2147483647 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; max-width: none !important;
  max-height: none !important; }
`;

const TAG = 'on-the-record-card';

/** Takes the cards away that an extension left behind which was replaced: nobody can close them. */
export function removeCards(document: Document): void {
  for (const card of document.querySelectorAll(TAG)) card.remove();
}

/** The modal dialog in which an element stands, also where that is in a shadow root inside it. */
function modalAround(element: Element): Element | null {
  const host = (rootOf(element) as ShadowRoot).host;
  return closestOf(element, 'dialog:modal') ?? (host ? modalAround(host) : null);
}

/** Puts an empty card on the page. */
export function createCardHost(document: Document, anchor: Element): CardHost {
  // Made in a document without custom elements: a page that defines this name gets no hand on the shadow root.
  const element = document.implementation.createHTMLDocument().createElement(TAG);
  const shadow = element.attachShadow({ mode: 'closed' });
  (modalAround(anchor) ?? document.documentElement).append(element);
  if (typeof element.showPopover === 'function') {
    element.popover = 'manual';
    element.showPopover();
  }
  // A rule of its own, from which nothing inherits: a step of the card costs no new style for all that is in it.
  const place = document.createElement('style');
  place.textContent = ':host { left: auto !important }';
  return {
    element,
    fill(content, css) {
      const style = document.createElement('style');
      style.textContent = HOST_CSS + css;
      shadow.replaceChildren(style, place, content);
    },
    move(edges) {
      const rule = place.sheet?.cssRules[0] as CSSStyleRule | undefined;
      for (const edge of EDGES) rule?.style.setProperty(edge, edges[edge] ?? 'auto', 'important');
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
