/** Dragged words carry nothing of ours. Browsers take the selection's HTML before they tell of the drag, marks and all. */

const OURS = 'mark[data-claim][data-tone]';

/**
 * Takes our marks out of the HTML of a drag that starts; the words and the page's own elements stay.
 * @param selection what is dragged
 */
export function cleanDragged(data: DataTransfer, selection: Selection | null): void {
  const html = data.getData('text/html');
  const within = selection?.rangeCount ? markAround(selection.getRangeAt(0).commonAncestorContainer) : null;
  if (!within && !html.includes('data-claim')) return;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const mark of body.querySelectorAll<HTMLElement>(OURS)) {
    const style = styleBeside(mark);
    if (mark.parentNode === body && style) {
      // Chromium gives words at the top a span with their style; these were of one piece with those beside them.
      const span = body.ownerDocument.createElement('span');
      span.setAttribute('style', style);
      span.append(...mark.childNodes);
      mark.replaceWith(span);
    } else mark.replaceWith(...mark.childNodes);
  }
  for (const span of body.querySelectorAll<HTMLElement>(':scope > span[style]')) {
    // Chromium writes the underline down with words from within a mark.
    if (within) span.style.removeProperty('text-decoration');
    join(span);
  }
  body.normalize();
  // What a script of an extension sets no page may read in Firefox; what is set in the page's own name, it may.
  const { wrappedJSObject = data } = data as DataTransfer & { wrappedJSObject?: DataTransfer };
  wrappedJSObject.setData('text/html', body.innerHTML);
}

const markAround = (node: Node) =>
  (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest(OURS) ?? null;

const styleBeside = ({ previousElementSibling, nextElementSibling }: Element) =>
  [previousElementSibling, nextElementSibling].find((one) => one?.localName === 'span')?.getAttribute('style');

/** Puts a span into the one before it, if that looks the same. */
function join(span: Element): void {
  const before = span.previousSibling as Element | null;
  if (before?.localName !== 'span' || before.getAttribute('style') !== span.getAttribute('style')) return;
  span.prepend(...before.childNodes);
  before.remove();
}
