/**
 * The Tab key brings a phrase into view also in a box that clips its text and that nobody can scroll. When the focus
 * leaves the phrase such a box is put back as it was.
 */
import { containsAcross, isElement, parentAcross } from './dom';

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
  /** A phrase got the focus, or something that is none. */
  entered(phrase: Element | null): void;
  /** Whatever had it lost it. */
  left(): void;
}

export function createClipped(): Clipped {
  let before: Scrolled[] = [];
  /** Those around the phrase that has the focus, as they were before. */
  let held: Scrolled[] = [];
  return {
    remember(parts) {
      const known = new Map(held.map((one) => [one.box, one]));
      before = boxesAround(parts).map((one) => known.get(one.box) ?? one);
    },
    entered(phrase) {
      held = phrase ? before.filter(({ box }) => containsAcross(box, phrase)) : [];
      before = [];
    },
    left() {
      for (const one of held) {
        const { box, left, top } = one;
        if (hasMoved(one) && clips(box)) box.scrollTo({ left, top, behavior: 'instant' });
      }
      held = [];
    },
  };
}
