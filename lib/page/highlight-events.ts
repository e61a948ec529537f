/** A highlight is come near to, and opened by click, Enter or Space. Only what a person did counts, and not in a storm. */
import type { PageAnnotation } from './annotate-page';
import { createClipped } from './clipped';
import { cleanDragged } from './dragged';
import type { PageFinding } from './finding';
import { createRangeCursor } from './range-cursor';

/** At most one opening in this time, and one approach, milliseconds. */
const PAUSE = 500;

export interface HighlightEvents {
  /** Listens in a window; once more does no harm, for a page that writes itself anew takes all listeners away. */
  listen(view: Window): void;
}

export interface HighlightActions {
  /** @param at what was clicked */
  open(finding: PageFinding, at: Element | null): void;
  /** The pointer came over a highlight, or the Tab key led to it. */
  prepare(finding: PageFinding): void;
}

/** Tells what the reader does with highlights, until `signal` ends it. */
export function onHighlights(
  annotation: () => PageAnnotation | null,
  { open, prepare }: HighlightActions,
  signal: AbortSignal,
): HighlightEvents {
  let last = Number.NEGATIVE_INFINITY;
  let lastNear = Number.NEGATIVE_INFINITY;
  const cursor = createRangeCursor();
  const clipped = createClipped();
  signal.addEventListener('abort', () => cursor.set(document, false));
  /** Windows in which the next frame tells what the pointer is over. */
  const looking = new WeakSet<Window>();
  /** What the pointer is over, if it is painted without elements. */
  let over: PageFinding | undefined;

  const handle = (event: Event, finding: PageFinding | undefined) => {
    if (!event.isTrusted || !finding?.highlight) return;
    // A highlight inside a link opens the card; the card offers the link.
    event.preventDefault();
    event.stopImmediatePropagation();
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    open(finding, elementOf(event.composedPath()[0] as Node | undefined));
  };
  const marked = (event: Event) => {
    const target = event.composedPath()[0];
    const mark = target ? markAround(target as Node) : null;
    return mark ? annotation()?.findingOf(mark) : undefined;
  };
  const onClick = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const view = event.view ?? window;
    if (!plain || selects(view, event)) return;
    handle(event, marked(event) ?? annotation()?.findingAt(view.document, event.clientX, event.clientY));
  };
  const near = (event: Event, finding: PageFinding | undefined) => {
    const now = performance.now();
    // A page can move its highlights to and fro under a pointer that rests.
    if (!event.isTrusted || !finding || now - lastNear < PAUSE) return;
    lastNear = now;
    prepare(finding);
  };
  const onOver = (event: PointerEvent) => near(event, marked(event));
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Tab') near(event, marked(event));
  };
  const onMove = (event: PointerEvent) => {
    const { view, clientX, clientY } = event;
    if (!view || looking.has(view)) return;
    looking.add(view);
    view.requestAnimationFrame(() => {
      looking.delete(view);
      if (signal.aborted) return;
      const finding = annotation()?.findingAt(view.document, clientX, clientY);
      if (finding !== over) near(event, finding);
      over = finding;
      cursor.set(view.document, finding !== undefined);
    });
  };
  const onFocusIn = (event: FocusEvent) => {
    const focused = event.composedPath()[0] as Element;
    clipped.entered(marked(event) ? focused : null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') clipped.remember((annotation()?.findings() ?? []).map(({ container }) => container));
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing;
    if (plain && (event.key === 'Enter' || event.key === ' ')) handle(event, marked(event));
  };
  const onCopy = (event: ClipboardEvent) => {
    const { view = window } = event as unknown as { view?: Window };
    annotation()?.cleanSelection((event.target as Node | null)?.ownerDocument ?? view.document);
  };
  const onDragStart = ({ isTrusted, dataTransfer, view }: DragEvent) => {
    if (isTrusted && dataTransfer) cleanDragged(dataTransfer, (view ?? window).getSelection());
  };
  return {
    listen(view) {
      view.addEventListener('click', onClick, { capture: true, signal });
      view.addEventListener('keydown', onKey, { capture: true, signal });
      view.addEventListener('copy', onCopy, { capture: true, signal });
      view.addEventListener('focusin', onFocusIn, { capture: true, signal });
      view.addEventListener('focusout', clipped.left, { capture: true, signal });
      view.addEventListener('keyup', onKeyUp, { capture: true, signal });
      view.addEventListener('pointerover', onOver, { capture: true, passive: true, signal });
      view.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
      view.addEventListener('dragstart', onDragStart, { capture: true, signal });
    },
  };
}

const elementOf = (node: Node | undefined) => (node?.nodeType === 3 ? node.parentElement : ((node as Element) ?? null));

function markAround(node: Node): HTMLElement | null {
  const element = elementOf(node);
  return typeof element?.closest === 'function' ? element.closest<HTMLElement>('mark[data-claim]') : null;
}

/** Whether the click ends a selection of words by dragging. */
function selects(view: Window, event: MouseEvent): boolean {
  const selection = view.getSelection();
  return event.detail <= 1 && selection !== null && !selection.isCollapsed;
}
