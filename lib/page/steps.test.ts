// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight, PageFinding } from './finding';
import { focused, stepFrom } from './steps';

function findings(tops: readonly number[]): PageFinding[] {
  return tops.map((top) => {
    const element = document.body.appendChild(document.createElement('mark'));
    element.tabIndex = 0;
    const highlight = { element, getBoundingClientRect: () => new DOMRect(0, top, 10, 10) } as unknown as Highlight;
    return { highlight } as PageFinding;
  });
}

test('steps go on in page order, round at the ends', () => {
  const all = findings([0, 10, 20]);
  expect(stepFrom(all, all[0] as PageFinding, 1)).toBe(all[1]);
  expect(stepFrom(all, all[2] as PageFinding, 1)).toBe(all[0]);
  expect(stepFrom(all, all[0] as PageFinding, -1)).toBe(all[2]);
});

test('the first step starts from what the window shows', () => {
  const all = findings([-500, -20, 30, 900]);
  expect(stepFrom(all, null, 1)).toBe(all[2]);
  expect(stepFrom(all, null, -1)).toBe(all[1]);
  expect(stepFrom(findings([-9]), null, 1)).not.toBeNull();
  expect(stepFrom([], null, 1)).toBeNull();
});

test('a step forth and a step back lead to where one was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), (count, start) => {
      const all = findings(Array.from({ length: count }, (_, at) => at));
      const from = all[start % count] as PageFinding;
      expect(stepFrom(all, stepFrom(all, from, 1), -1)).toBe(from);
    }),
  );
});

test('the highlight with the focus is where the reader is', () => {
  const all = findings([0, 10]);
  expect(focused(all)).toBeNull();
  all[1]?.highlight?.element instanceof HTMLElement && all[1].highlight.element.focus();
  expect(focused(all)).toBe(all[1]);
});
