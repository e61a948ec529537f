/** How long our scripts hold the main thread of a page at a stretch. */
import { byLength, covered, describe, isLayout, isOurs, isStart, isTask, mayBeOurs, type TraceEvent } from './trace';

/** Milliseconds of scripts in one task, style and layout that they force left out, and whose. */
export interface Slice {
  ms: number;
  what: string;
}

export interface Slices {
  /** The longest first run of a file, with its compilation. */
  start: Slice;
  /** The longest slice of all others. */
  later: Slice;
  /** The longest task with a slice in it, everything counted, milliseconds. */
  task: number;
  /** All slices together, and without the first runs, milliseconds. */
  total: number;
  totalLater: number;
}

/** Milliseconds from which promises that had their turn by themselves were somebody's work. */
const LEAST = 0.1;

/** A task and what happens in it, in order. */
function* tasksOf(events: readonly TraceEvent[]): Generator<[task: TraceEvent, inside: TraceEvent[]]> {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || byLength(a, b));
  for (let at = 0; at < sorted.length; ) {
    const task = sorted[at++] as TraceEvent;
    if (!isTask(task)) continue;
    const first = at;
    const end = task.ts + (task.dur ?? 0);
    while (at < sorted.length && (sorted[at] as TraceEvent).ts < end) at += 1;
    yield [task, sorted.slice(first, at)];
  }
}

/** Reads all threads on which a script of ours ran. The page's own scripts must be off. */
export function readSlices(events: readonly TraceEvent[]): Slices {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const none: Slice = { ms: 0, what: '' };
  const slices: Slices = { start: none, later: none, task: 0, total: 0, totalLater: 0 };
  for (const thread of new Set(complete.filter(isOurs).map(threadOf))) {
    for (const [task, inside] of tasksOf(complete.filter((event) => threadOf(event) === thread))) {
      const scripts = inside.filter(mayBeOurs);
      const isWithin = ({ ts }: TraceEvent) => scripts.some((one) => one.ts <= ts && ts < one.ts + (one.dur ?? 0));
      const ms = covered(scripts) - covered(inside.filter((event) => isLayout(event) && isWithin(event)));
      if (ms < LEAST && !inside.some(isOurs)) continue;
      const kind = inside.some(isStart) ? 'start' : 'later';
      if (ms > slices[kind].ms) slices[kind] = { ms, what: describe(inside) };
      slices.task = Math.max(slices.task, (task.dur ?? 0) / 1000);
      slices.total += ms;
      if (kind === 'later') slices.totalLater += ms;
    }
  }
  return slices;
}
