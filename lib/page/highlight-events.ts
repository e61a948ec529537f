/** Opens a highlight by click, Enter or Space. Only what a person did counts, and not in a storm. */
import type { PageAnnotation, PageFinding } from './annotate-page';

/** At most one opening in this time, milliseconds. */
const PAUSE = 500;

export interface OpenedHighlight {
  finding: PageFinding;
  /** The mark that was clicked or has the focus. */
  mark: HTMLElement;
}

/**
 * Calls `open` for each highlight that the reader opens, until `signal` ends it.
 * @returns a function that listens again: a page that writes itself anew takes all listeners away
 */
export function onHighlightOpened(
  view: Window,
  annotation: () => PageAnnotation | null,
  open: (opened: OpenedHighlight) => void,
  signal: AbortSignal,
): () => void {
  let last = Number.NEGATIVE_INFINITY;

  const handle = (event: Event) => {
    const target = event.composedPath()[0];
    const mark = target ? markAround(target as Node) : null;
    const finding = mark && annotation()?.findingOf(mark);
    if (!event.isTrusted || !mark || !finding) return;
    // A highlight inside a link opens the card; the card offers the link.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.timeStamp - last < PAUSE) return;
    last = event.timeStamp;
    open({ finding, mark });
  };

  const onClick = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (plain && !selects(view, event)) handle(event);
  };
  const onKey = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing;
    if (plain && (event.key === 'Enter' || event.key === ' ')) handle(event);
  };
  const listen = () => {
    view.addEventListener('click', onClick, { capture: true, signal });
    view.addEventListener('keydown', onKey, { capture: true, signal });
  };
  listen();
  return listen;
}

function markAround(node: Node): HTMLElement | null {
  const element = node.nodeType === 3 ? node.parentElement : (node as Element);
  return typeof element?.closest === 'function' ? element.closest<HTMLElement>('mark[data-claim]') : null;
}

/** Whether the click ends a selection of words by dragging. */
function selects(view: Window, event: MouseEvent): boolean {
  const selection = view.getSelection();
  return event.detail <= 1 && selection !== null && !selection.isCollapsed;
}
