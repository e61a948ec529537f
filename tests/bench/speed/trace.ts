/** Reads Chromium's trace of a page: how long scripts hold the main thread at a stretch. */

/** Times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

export const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline', 'toplevel'];

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'V8.RunMicrotasks',
  'TimerFire',
]);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'RecalculateStyles']);

interface Interval {
  from: number;
  to: number;
}

/** Microseconds that intervals cover together. */
function covered(intervals: readonly Interval[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

export interface Slices {
  /** Longest time of scripts in one task, style and layout that they force left out, milliseconds. */
  script: number;
  /** Longest task with such a script in it, milliseconds. */
  task: number;
}

/** Only of threads on which a script of an extension ran; on these every script must be the extension's. */
export function longestSlices(events: readonly TraceEvent[]): Slices {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') === true;
  const threads = new Set(events.filter(isOurs).map(threadOf));
  const slices: Slices = { script: 0, task: 0 };
  for (const thread of threads) {
    const own = events.filter((event) => threadOf(event) === thread && event.ph === 'X' && event.dur !== undefined);
    own.sort((a, b) => a.ts - b.ts);
    const tasks = own.filter(({ name }) => TASKS.has(name));
    let at = 0;
    for (const { ts, dur = 0 } of tasks) {
      const end = ts + dur;
      while (at < own.length && (own[at] as TraceEvent).ts < ts) at += 1;
      const inside: TraceEvent[] = [];
      for (let place = at; place < own.length && (own[place] as TraceEvent).ts < end; place += 1) {
        inside.push(own[place] as TraceEvent);
      }
      const toInterval = (event: TraceEvent): Interval => ({ from: event.ts, to: event.ts + (event.dur ?? 0) });
      const scripts = inside.filter(({ name }) => SCRIPTS.has(name)).map(toInterval);
      if (scripts.length === 0) continue;
      const forced = inside
        .filter(({ name }) => LAYOUT.has(name))
        .map(toInterval)
        .filter(({ from, to }) => scripts.some((script) => script.from <= from && to <= script.to));
      slices.script = Math.max(slices.script, (covered(scripts) - covered(forced)) / 1000);
      slices.task = Math.max(slices.task, dur / 1000);
    }
  }
  return slices;
}
