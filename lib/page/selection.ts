/** The words that the reader selected on a page. What is typed into does not count. */
import { tagOf } from './dom';
import { isUnread } from './read';

/** No more than this is told, UTF-16 units. */
export const SELECTION_MOST = 2000;

const TYPED_INTO = /^(?:INPUT|TEXTAREA|SELECT)$/;

/** One line for each paragraph; empty if nothing is selected. Looks into the frame that has the focus. */
export function selectedText(document: Document): string {
  const active = document.activeElement;
  const tag = active ? tagOf(active) : '';
  const inner = tag === 'IFRAME' ? innerDocument(active as HTMLIFrameElement) : null;
  if (inner) return selectedText(inner);
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  if (!selection || !node || selection.isCollapsed || TYPED_INTO.test(tag) || isUnread(node)) return '';
  return selection
    .toString()
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .slice(0, SELECTION_MOST);
}

function innerDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
