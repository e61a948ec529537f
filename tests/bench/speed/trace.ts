/** Chromium's trace of a page: what is our doing in it, and what to call it. */
import { name as WORLD } from '../../../components/locales/en.json';

/** Times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: {
    /** An extension's scripts run in a world of their own, which has the extension's name. */
    worldName?: string;
    data?: { url?: string; functionName?: string; lineNumber?: number; columnNumber?: number };
  };
}

export const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline', 'toplevel'];

const has = (names: readonly string[]) => (event: TraceEvent) => names.includes(event.name);

export const isTask = has(['RunTask', 'ThreadControllerImpl::RunTask']);
export const isLayout = has(['UpdateLayoutTree', 'Layout']);
const isCollection = has(['MinorGC', 'MajorGC']);

/** Promises have no world. Where the page's own scripts are off they are ours: the driver's calls wait for none. */
const arePromises = has(['BlinkScheduler_PerformMicrotaskCheckpoint', 'RunMicrotasks']);

const hasOurAddress = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') === true;

/** The first run of a whole file, with its compilation. */
export const isStart = (event: TraceEvent) => event.name === 'EvaluateScript' && hasOurAddress(event);

/** What the driver asks of a page runs in other worlds. */
export const isOurs = (event: TraceEvent) => event.args?.worldName === WORLD || isStart(event);
export const mayBeOurs = (event: TraceEvent) => isOurs(event) || arePromises(event);

export const byLength = (a: TraceEvent, b: TraceEvent) => (b.dur ?? 0) - (a.dur ?? 0);

/** Milliseconds that events cover together. */
export function covered(events: readonly TraceEvent[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return sum / 1000;
}

const fileOf = (event: TraceEvent) => event.args?.data?.url?.split('/').at(-1);

/** Names what ran in a task: a file, or a function and its place in one; and how long compiling and garbage took. */
export function describe(inside: readonly TraceEvent[]): string {
  const start = inside.find(isStart);
  const call = inside.filter((event) => event.name === 'FunctionCall' && hasOurAddress(event)).sort(byLength)[0];
  const { functionName, lineNumber, columnNumber } = call?.args?.data ?? {};
  const called = call && `${functionName || 'function'} at ${fileOf(call)}:${lineNumber}:${columnNumber}`;
  const timer = inside.some(({ name }) => name === 'TimerFire') ? ['a timer'] : [];
  const compiling = inside.filter((event) => event.name === 'v8.compile' && isOurs(event));
  const shares = [
    ['compiling', covered(compiling)],
    ['garbage', covered(inside.filter(isCollection))],
  ] as const;
  return [
    ...(start ? [`start of ${fileOf(start)}`] : [...timer, called ?? 'after an answer of the browser']),
    ...shares.filter(([, ms]) => ms >= 1).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`),
  ].join(', ');
}
