// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageAnnotation } from './annotate-page';
import type { PageFinding } from './finding';
import { onHighlights } from './highlight-events';

const finding = { claimId: 'a', highlight: {} } as unknown as PageFinding;
const annotation = { findingAt: () => finding, findingOf: () => undefined } as unknown as PageAnnotation;
const actions = { open: () => undefined, prepare: () => undefined };

const listen = (signal: AbortSignal) => onHighlights(() => annotation, actions, signal);

/** Moves the pointer in a window, onto a highlight that is painted without elements. */
function move(view: Window): void {
  const event = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperty(event, 'view', { value: view });
  view.dispatchEvent(event);
}

const hasHand = () => document.adoptedStyleSheets.length > 0;

beforeEach(() => {
  document.adoptedStyleSheets = [];
});

test('the hand goes with the script that put it there', async () => {
  const life = new AbortController();
  listen(life.signal).listen(window);
  move(window);
  await vi.waitUntil(hasHand);
  life.abort();
  expect(hasHand()).toBe(false);
});

test('the hand does not come after the script has ended', async () => {
  const life = new AbortController();
  listen(life.signal).listen(window);
  move(window);
  life.abort();
  await new Promise(requestAnimationFrame);
  expect(hasHand()).toBe(false);
});

test('a frame that goes away under the pointer does not end the hand elsewhere', async () => {
  const { signal } = new AbortController();
  const events = listen(signal);
  // Nothing is drawn any more in the window of a frame that was taken away.
  const gone = Object.assign(new EventTarget(), { document, requestAnimationFrame: () => 1 }) as unknown as Window;
  events.listen(gone);
  events.listen(window);
  move(gone);
  move(window);
  await vi.waitUntil(hasHand);
});
