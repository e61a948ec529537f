/** Finds places for labels in a drawing so that none lies on another or on a line. */

export type Anchor = 'start' | 'middle' | 'end';
export type Label = { x: number; y: number; anchor: Anchor; text: string };
export type Box = { left: number; right: number; top: number; bottom: number };

/** Height of a figure above its baseline, and the least distance of two labels side by side. */
const ASCENT = 8.5;
const APART = 5;
/** What a sum may be off. */
const SLACK = 0.01;

/** Width of a text at 11 px, not less than it will be in the usual typefaces. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/[\u2066-\u2069]/.test(sign)) continue;
    width += /[ .,:;’'|]/.test(sign) ? 3.2 : sign > '\u2E80' ? 11.2 : /[mwMW%—]/.test(sign) ? 10 : 6.7;
  }
  return width;
}

export function boxOf({ x, y, anchor, text }: Label): Box {
  const width = widthOf(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ASCENT, bottom: y + 2 };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first of some labels that lies within `width` and on none of `taken`. */
export function firstFree(labels: readonly Label[], taken: readonly Box[], width: number): Label | null {
  const free = (label: Label) => {
    const box = boxOf(label);
    return (
      box.left >= -SLACK && box.right <= width + SLACK && box.top >= 0 && !taken.some((other) => overlaps(box, other))
    );
  };
  return labels.find(free) ?? null;
}

/** The box of a label with the room it keeps free at its sides. */
export function roomOf(label: Label): Box {
  const box = boxOf(label);
  return { ...box, left: box.left - APART, right: box.right + APART };
}

/** A label in the middle of `x`, moved as little as keeps it within `width`. */
export function within(text: string, x: number, y: number, width: number): Label {
  const half = widthOf(text) / 2;
  return { text, x: Math.max(half, Math.min(width - half, x)), y, anchor: 'middle' };
}
