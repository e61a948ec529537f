/** The step chart of a ladder as lines and labels, in px. Time flows from left to right, or from right to left. */
import { type Anchor, type Box, firstFree, type Label, roomOf, widthOf, within } from './chart-labels';
import { timeAxis } from './time-axis';

export type ChartSize = { width: number; height: number };

export type ChartInput = {
  /** In order of time: days since 1970, the value, and how value and day are written. */
  steps: readonly { day: number; value: number; text: string; date: string }[];
  /** Whether each step came after the one before. */
  ordered: boolean;
  article: { day: number; date: string; name: string } | null;
};

export type StepChart = ChartSize & {
  base: string;
  step: string;
  hold: string;
  area: string;
  dots: readonly { x: number; y: number }[];
  values: readonly Label[];
  dates: readonly Label[];
  article: { line: string; name: Label; date: Label } | null;
};

const SIDE = 6;
const TOP = 18;
/** From the axis to the lower edge: room for the days. */
const FOOT = 20;
/** Of the smallest value, above the axis. */
const LIFT = 4;
const DOT = 2.75;
const LEAST = 10;
/** Half of the opening in a line that was cut. */
const OPENING = 9;

const MIRRORED: Record<Anchor, Anchor> = { start: 'end', middle: 'middle', end: 'start' };
const round = (value: number) => Math.round(value * 10) / 10;

/** @param mirrored time flows from right to left */
export function stepChart({ steps, ordered, article }: ChartInput, size: ChartSize, mirrored = false): StepChart {
  const { width, height } = size;
  const axis = height - FOOT;
  const flip = (x: number) => round(mirrored ? width - x : x);
  const days = [...new Set([...steps.map(({ day }) => day), ...(article ? [article.day] : [])])].sort((a, b) => a - b);
  const ends = article && article.day === days.at(-1) ? within(article.name, width, 0, width).x : width - SIDE;
  const begins = article && article.day === days[0] ? within(article.name, 0, 0, width).x : SIDE;
  // A cut leaves room for the days at both its ends.
  const cut = article ? (widthOf(article.date) + widthOf(steps.at(-1)?.date ?? '')) / 2 + 12 : 0;
  const { places, cuts } = timeAxis(days, ends - begins, Math.max(width / 6, cut), LEAST);
  const placeOf = (day: number) => begins + (places[days.indexOf(day)] ?? 0);
  const most = Math.max(...steps.map(({ value }) => value), 0);
  const heightOf = (value: number) => axis - LIFT - (most > 0 ? (value / most) * (axis - LIFT - TOP) : 0);
  const dots = steps.map(({ day, value }) => ({ x: placeOf(day), y: heightOf(value) }));
  const line = article ? placeOf(article.day) : null;
  const isCut = (x: number) => cuts.some(([from, to]) => begins + from <= x + 0.01 && x < begins + to - 0.01);

  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  let step = '';
  let hold = '';
  const stretch = (x: number, to: number, y: number) => {
    const path = `M${flip(x)} ${round(y)}H${flip(to)}`;
    if (isCut(x)) hold += `M${flip(x + 6)} ${round(y)}H${flip(to - 5)}`;
    else step += path;
    taken.push({ left: x, right: to, top: y - 1, bottom: y + 1 });
  };
  let area = '';
  if (ordered) {
    const known = line ?? Number.POSITIVE_INFINITY;
    for (const [at, { x, y }] of dots.entries()) {
      const next = dots[at + 1];
      if (x <= known) {
        const to = Math.min(next?.x ?? x, known);
        area += `M${flip(x)} ${axis}V${round(y)}H${flip(to)}V${axis}Z`;
      }
      if (!next) continue;
      stretch(x, next.x, y);
      step += `M${flip(next.x)} ${round(y)}V${round(next.y)}`;
      taken.push({ left: next.x - 1, right: next.x + 1, top: Math.min(y, next.y), bottom: Math.max(y, next.y) });
    }
    const last = dots.at(-1);
    if (last && line !== null && line > last.x + 12) hold += `M${flip(last.x + 7)} ${round(last.y)}H${flip(line - 5)}`;
  }

  const out = (label: Label): Label => ({
    text: label.text,
    x: flip(label.x),
    y: round(label.y),
    anchor: mirrored ? MIRRORED[label.anchor] : label.anchor,
  });
  const named = article && line !== null ? within(article.name, line, 10, width) : null;
  const dated = article && line !== null ? within(article.date, line, height - 4, width) : null;
  if (named && line !== null) taken.push(roomOf(named), { left: line - 2, right: line + 2, top: 12, bottom: axis });

  const values: Label[] = [];
  for (const at of inOrderOfNeed(steps.length)) {
    const dot = dots[at];
    const label = dot && firstFree(placesAround(dot, steps[at]?.text ?? '', axis), others(taken, at), width);
    if (label) taken.push(roomOf(label));
    if (label) values.push(out(label));
  }
  const dates: Label[] = [];
  const under: Box[] = dated ? [roomOf(dated)] : [];
  const written = new Set<number>();
  for (const at of [0, ...inOrderOfNeed(steps.length)]) {
    const { day, date } = steps[at] ?? { day: Number.NaN, date: '' };
    const label = written.has(day) ? null : firstFree([within(date, placeOf(day), height - 4, width)], under, width);
    if (!label) continue;
    written.add(day);
    under.push(roomOf(label));
    dates.push(out(label));
  }
  return {
    ...size,
    base: baseLine(
      cuts.map(([from, to]) => begins + (from + to) / 2).sort((a, b) => a - b),
      width,
      axis,
      flip,
    ),
    step,
    hold,
    area,
    dots: dots.map(({ x, y }) => ({ x: flip(x), y: round(y) })),
    values,
    dates,
    article:
      named && dated && line !== null
        ? { line: `M${flip(line)} 15V${axis + 4}`, name: out(named), date: out(dated) }
        : null,
  };
}

/** The boxes that a dot's label must keep clear of: all but the dot itself. */
const others = (taken: readonly Box[], own: number) => taken.filter((_, at) => at !== own);

/** The last says most, then the first, then the others as they came. */
function inOrderOfNeed(count: number): number[] {
  const places = [...Array(count).keys()];
  return [...new Set([count - 1, 0, ...places])].filter((at) => at >= 0);
}

function placesAround({ x, y }: { x: number; y: number }, text: string, axis: number): Label[] {
  const above: Label[] = [
    { text, x: x - 5, y: y - 5, anchor: 'end' },
    { text, x, y: y - 8, anchor: 'middle' },
    { text, x: x - 2, y: y - 8, anchor: 'start' },
    { text, x: x + 6, y: y - 4, anchor: 'start' },
  ];
  const below: Label[] = [
    { text, x: x + 6, y: y + 13, anchor: 'start' },
    { text, x, y: y + 15, anchor: 'middle' },
    { text, x: x - 6, y: y + 13, anchor: 'end' },
  ];
  return [...above, ...below.filter((label) => label.y <= axis - 3)];
}

function baseLine(cuts: readonly number[], width: number, axis: number, flip: (x: number) => number): string {
  let path = '';
  let from = 0;
  for (const cut of cuts) {
    path += `M${flip(from)} ${axis + 0.5}H${flip(cut - OPENING)}`;
    for (const x of [cut - OPENING, cut + OPENING]) path += `M${flip(x - 2)} ${axis + 4}L${flip(x + 2)} ${axis - 4}`;
    from = cut + OPENING;
  }
  return `${path}M${flip(from)} ${axis + 0.5}H${flip(width)}`;
}
