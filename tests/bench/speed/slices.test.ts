import { describe, expect, test } from 'vitest';
import { readSlices } from './slices';
import type { TraceEvent } from './trace';

type Args = NonNullable<TraceEvent['args']>;

const event = (name: string, ts: number, dur: number, args: Args = {}, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: ts * 1000,
  dur: dur * 1000,
  args,
});

const FILE = { data: { url: 'chrome-extension://abc/content-scripts/annotator.js' } };
const OURS = { worldName: 'On the Record' };
const DRIVER = { worldName: '__puppeteer_utility_world__' };

const task = (ts: number, dur: number) => [
  event('RunTask', ts, dur),
  event('ThreadControllerImpl::RunTask', ts, dur - 0.5),
];

const START = [
  ...task(0, 20),
  event('EvaluateScript', 1, 15, FILE),
  event('v8.compile', 1, 5, OURS),
  event('v8.run', 6, 10, OURS),
  event('Layout', 8, 4),
];

describe('slices', () => {
  test('the first run of a file is told from what follows', () => {
    const {
      start,
      later,
      task: longest,
      total,
      totalLater,
    } = readSlices([
      ...START,
      ...task(30, 9),
      event('TimerFire', 30, 8),
      event('v8.callFunction', 30, 7, OURS),
      event('FunctionCall', 30, 2, {
        data: { ...FILE.data, functionName: 'done', lineNumber: 16, columnNumber: 98 },
      }),
      event('MinorGC', 33, 3),
    ]);
    expect(start).toEqual({ ms: 11, what: 'start of annotator.js, compiling 5 ms' });
    expect(later).toEqual({ ms: 7, what: 'a timer, done at annotator.js:16:98, garbage 3 ms' });
    expect([longest, total, totalLater]).toEqual([20, 18, 7]);
  });

  test('layout that scripts force is theirs in the task only, layout beside them as well', () => {
    const { later, task: longest } = readSlices([
      ...START,
      ...task(30, 40),
      event('v8.callFunction', 31, 12, OURS),
      event('UpdateLayoutTree', 32, 2),
      event('Layout', 34, 3),
      event('Layout', 50, 20),
    ]);
    expect([later.ms, longest]).toEqual([7, 40]);
  });

  test('promises after an answer of the browser count; what the browser and the driver do does not', () => {
    const { later, task: longest } = readSlices([
      ...START,
      ...task(30, 9),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 30, 8),
      ...task(40, 100),
      event('Layout', 40, 90),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 139, 0.01),
      ...task(200, 50),
      event('v8.callFunction', 200, 45, DRIVER),
    ]);
    expect(later).toEqual({ ms: 8, what: 'after an answer of the browser' });
    expect(longest).toBe(20);
  });

  test('threads without a script of ours do not count', () => {
    const page = { data: { url: 'http://example.com/page.js' } };
    expect(readSlices([event('RunTask', 0, 20, {}, 2), event('EvaluateScript', 1, 10, page, 2)])).toMatchObject({
      start: { ms: 0 },
      later: { ms: 0 },
      task: 0,
      total: 0,
    });
  });
});
