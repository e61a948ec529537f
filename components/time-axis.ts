/** Places of days on an axis: in proportion to time, but long quiet stretches are cut short, and marked as such. */

export type Axis = {
  /** Place of each day, from 0, in the order given. */
  places: readonly number[];
  /** Stretches between neighbours that were cut: from and to. */
  cuts: readonly (readonly [number, number])[];
};

/** A stretch is cut when it is longer than so many times all others together. */
const LONG = 2;
/** Of the axis, at most this share goes to stretches that were cut. */
const MOST_CUT = 0.4;

/**
 * @param days ascending, in days of any era
 * @param length of the axis
 * @param cut length of a stretch that was cut
 * @param least distance of neighbours, as far as there is room
 */
export function timeAxis(days: readonly number[], length: number, cut: number, least: number): Axis {
  const gaps = days.slice(1).map((day, at) => day - (days[at] as number));
  const whole = new Set(gaps.keys());
  for (;;) {
    const longest = [...whole].sort((a, b) => (gaps[b] as number) - (gaps[a] as number))[0];
    if (longest === undefined || whole.size < 2) break;
    const others = [...whole].filter((at) => at !== longest).reduce((sum, at) => sum + (gaps[at] as number), 0);
    if ((gaps[longest] as number) <= LONG * others) break;
    whole.delete(longest);
  }
  const cutCount = gaps.length - whole.size;
  const cutLength = cutCount === 0 ? 0 : Math.min(cut, (length * MOST_CUT) / cutCount);
  const room = length - cutCount * cutLength;
  const widths = shareOut(
    [...whole].map((at) => gaps[at] as number),
    room,
    least,
  );
  const widthOf = new Map([...whole].map((at, nth) => [at, widths[nth] as number]));
  const places = [0];
  const cuts: [number, number][] = [];
  for (const at of gaps.keys()) {
    const from = places[at] as number;
    const to = from + (widthOf.get(at) ?? cutLength);
    places.push(to);
    if (!widthOf.has(at)) cuts.push([from, to]);
  }
  return { places: days.length === 0 ? [] : places, cuts };
}

/** Shares `room` out in proportion to `gaps`, none below `least` as far as there is room. */
function shareOut(gaps: readonly number[], room: number, least: number): number[] {
  const floor = Math.min(least, room / Math.max(1, gaps.length));
  const widths: number[] = gaps.map(() => 0);
  let open = [...gaps.keys()];
  let left = room;
  for (;;) {
    const total = open.reduce((sum, at) => sum + (gaps[at] as number), 0);
    const width = (at: number) => (total > 0 ? ((gaps[at] as number) / total) * left : left / open.length);
    const short = open.filter((at) => width(at) < floor);
    if (short.length === 0 || short.length === open.length) {
      for (const at of open) widths[at] = width(at);
      return widths;
    }
    for (const at of short) widths[at] = floor;
    left -= short.length * floor;
    open = open.filter((at) => !short.includes(at));
  }
}
