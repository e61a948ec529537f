/**
 * The Tab key brings a phrase into view also in a box that clips its text and that nobody can scroll. When the focus
 * leaves the phrase such a box is put back as it was.
 */
import { isElement, parentAcross } from './dom';

/** How far a box was scrolled, CSS pixels. */
interface Scrolled {
  box: Element;
  left: number;
  top: number;
}

/** Boxes around some parts of a page that hold more than they show, as they are scrolled now. */
function boxesAround(parts: Iterable<Node>): Scrolled[] {
  const seen = new Set<Node>();
  const boxes: Scrolled[] = [];
  for (const part of parts) {
    for (let at: Node | null = part; at && !seen.has(at); at = parentAcross(at)) {
      seen.add(at);
      if (!isElement(at)) continue;
      const { scrollLeft: left, scrollTop: top, scrollWidth, clientWidth, scrollHeight, clientHeight } = at;
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) boxes.push({ box: at, left, top });
    }
  }
  return boxes;
}

const hasMoved = ({ box, left, top }: Scrolled) => box.scrollLeft !== left || box.scrollTop !== top;

function clips(box: Element): boolean {
  const { documentElement, body, defaultView } = box.ownerDocument;
  if (box === documentElement || box === body) return false;
  return defaultView?.getComputedStyle(box).overflow.includes('hidden') ?? false;
}

export interface Clipped {
  /** The focus is about to move. */
  remember(parts: Iterable<Node>): void;
  /** A phrase got the focus. */
  entered(view: Window): void;
  /** It lost it. */
  left(): void;
}

export function createClipped(): Clipped {
  let before: Scrolled[] = [];
  let moved: Scrolled[] = [];
  return {
    remember(parts) {
      const away = new Map(moved.map((one) => [one.box, one]));
      before = boxesAround(parts).map((one) => away.get(one.box) ?? one);
    },
    entered(view) {
      const known = before;
      view.requestAnimationFrame(() => {
        moved = known.filter((one) => hasMoved(one) && clips(one.box));
      });
    },
    left() {
      for (const { box, left, top } of moved) box.scrollTo({ left, top, behavior: 'instant' });
      moved = [];
    },
  };
}
