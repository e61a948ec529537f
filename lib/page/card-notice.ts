/** What a card says while there is no record to show. Plain DOM: it must work when nothing else does. */
import type { CardHost } from './card-host';
import type { Highlight } from './finding';

export interface Notice {
  heading: string;
  text: string;
  /** Buttons, in order. */
  actions: readonly { label: string; run: () => void }[];
}

const STYLE = `
.notice { box-sizing: border-box; inline-size: min(388px, 100vw); padding: 16px; border-radius: 12px; color-scheme: light dark;
  background: light-dark(#fff, #201e23); color: light-dark(#1c1a1f, #edeaf0); font: 14px/1.5 system-ui, sans-serif;
  box-shadow: 0 0 0 1px light-dark(rgb(28 26 31 / .12), rgb(255 255 255 / .14)), 0 16px 40px -8px rgb(0 0 0 / .4); }
.notice:focus { outline: none; }
h2 { margin: 0; font: 400 19px/1.35 Georgia, serif; }
p { margin: 8px 0 0; color: light-dark(#514c57, #b9b3c0); }
.actions { display: flex; gap: 8px; margin-block-start: 12px; }
button { min-block-size: 32px; padding: 0 12px; border: 1px solid light-dark(#86808c, #827c89); border-radius: 8px;
  background: none; color: inherit; font: 500 13px/1.2 system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 2px solid light-dark(#5f3c7e, #d9c5ef); outline-offset: 2px; }
@media (forced-colors: active) { .notice { border: 1px solid CanvasText; } }
`;

/** Shows a notice in the card, near `anchor`, and moves the focus into it. */
export function showNotice(host: CardHost, anchor: Highlight, notice: Notice): void {
  const document = host.element.ownerDocument;
  const panel = document.createElement('section');
  panel.className = 'notice';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', notice.heading);
  panel.tabIndex = -1;
  const heading = document.createElement('h2');
  heading.textContent = notice.heading;
  const text = document.createElement('p');
  text.textContent = notice.text;
  const actions = document.createElement('div');
  actions.className = 'actions';
  for (const { label, run } of notice.actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', run);
    actions.append(button);
  }
  panel.append(heading, text, actions);
  host.fill(panel, STYLE);
  placeUnder(host, anchor);
  panel.focus({ preventScroll: true });
}

const MARGIN = 12;

function placeUnder({ element, move }: CardHost, anchor: Highlight): void {
  const { left, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const { width, height } = element.getBoundingClientRect();
  const x = Math.max(0, Math.min(left, clientWidth - width - MARGIN));
  const y = Math.max(0, Math.min(bottom + MARGIN, clientHeight - height - MARGIN));
  move({ left: `${x}px`, top: `${y}px` });
}
