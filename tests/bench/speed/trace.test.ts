import { expect, test } from 'vitest';
import { longestSlices, type TraceEvent } from './trace';

const event = (name: string, ts: number, dur: number, url = '', tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: ts * 1000,
  dur: dur * 1000,
  args: { data: { url } },
});

const OURS = 'chrome-extension://abc/annotator.js';

test('the longest scripts of one task, without the layout they force, and the longest task', () => {
  const { script, task } = longestSlices([
    event('RunTask', 0, 20),
    event('EvaluateScript', 1, 10, OURS),
    event('FunctionCall', 2, 3, OURS),
    event('Layout', 6, 4),
    event('RunMicrotasks', 12, 1),
    event('Layout', 14, 5),
    event('RunTask', 30, 40),
    event('Layout', 31, 30),
    event('RunTask', 80, 25),
    event('TimerFire', 81, 2),
  ]);
  expect(script).toBe(7);
  expect(task).toBe(25);
});

test('threads without a script of an extension do not count', () => {
  const { script, task } = longestSlices([
    event('RunTask', 0, 20, '', 2),
    event('EvaluateScript', 1, 10, 'http://example.com/page.js', 2),
  ]);
  expect([script, task]).toEqual([0, 0]);
});
