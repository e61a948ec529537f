/**
 * Shows which words the reader was led to, until the reader does something else: for phrases that cannot have the focus,
 * or are not highlighted. Touches no node.
 */
import type { PageFinding } from './finding';
import { rangeOf, scrollToRange } from './locate';
import { pageTone } from './page-tone';
import { canPaintRanges } from './range-painter';

export interface Spotlight {
  /** Scrolls to a finding's words and shows them. False if they are not on the page any more. */
  show(finding: PageFinding): boolean;
  clear(): void;
  /** The finding that is shown. */
  shown(): PageFinding | null;
}

/** Whether nothing on a page has the focus. */
export const isNowhere = ({ activeElement, body }: Document) => activeElement === null || activeElement === body;

/** Keys that change nothing by themselves. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/** @param open called when the reader presses Enter on it, and nothing else has the focus */
export function createSpotlight(open: (finding: PageFinding) => void): Spotlight {
  let shown: PageFinding | null = null;
  let end: AbortController | null = null;

  function clear(): void {
    end?.abort();
    end = null;
    shown = null;
  }

  function paint(range: Range, element: Element, signal: AbortSignal): void {
    const { ownerDocument: document } = element;
    if (!canPaintRanges(document)) return;
    const { CSS, Highlight } = document.defaultView as Window & typeof globalThis;
    // `style.css` has a rule for each; the names say nothing of us.
    const name = `reading-note-${pageTone(element, true)}-here`;
    CSS.highlights.set(name, Object.assign(new Highlight(range), { priority: 1 }));
    signal.addEventListener('abort', () => CSS.highlights.delete(name));
  }

  return {
    clear,
    shown: () => shown,
    show(finding) {
      clear();
      const range = rangeOf(finding);
      const element = range?.startContainer.parentElement;
      if (!range || !element?.checkVisibility()) return false;
      end = new AbortController();
      shown = finding;
      scrollToRange(range, element);
      paint(range, element, end.signal);
      const listen = { capture: true, signal: end.signal };
      const view = element.ownerDocument.defaultView;
      view?.addEventListener('pointerdown', clear, listen);
      view?.addEventListener(
        'keydown',
        (event) => {
          if (!event.isTrusted || MODIFIERS.has(event.key)) return;
          clear();
          if (event.key !== 'Enter' || !finding.highlight || !isNowhere(element.ownerDocument)) return;
          event.preventDefault();
          open(finding);
        },
        listen,
      );
      return true;
    },
  };
}
