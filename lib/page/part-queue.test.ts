// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PartQueue } from './part-queue';
import type { Container } from './read';

let visibility: DocumentVisibilityState = 'visible';
const readings: string[][] = [];
const namesOf = (parts: readonly Container[]) => parts.map((part) => (part as Element).id);
const part = (id: string) => document.querySelector(`#${id}`) as Element;

beforeEach(() => {
  visibility = 'visible';
  readings.length = 0;
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  document.body.innerHTML = '<div id="a"><p id="b"></p></div><div id="c"></div>';
});
afterEach(() => vi.restoreAllMocks());

const show = () => {
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
};

test('parts that wait are read together, each once and within its outermost', async () => {
  const queue = new PartQueue(document, async (parts) => void readings.push(namesOf(parts)));
  queue.add([part('b')]);
  queue.add([part('a'), part('c')]);
  queue.add([part('c')]);
  await queue.rest();
  expect(readings).toEqual([['a', 'c']]);
});

test('what comes while another is read is read after it', async () => {
  let goOn = () => {};
  const queue = new PartQueue(document, async (parts) => {
    readings.push(namesOf(parts));
    await new Promise<void>((done) => {
      goOn = done;
    });
  });
  queue.add([part('a')]);
  await vi.waitUntil(() => readings.length === 1);
  queue.add([part('c')]);
  expect(readings).toEqual([['a']]);
  goOn();
  await vi.waitUntil(() => readings.length === 2);
  expect(readings).toEqual([['a'], ['c']]);
});

test('nothing is read while nobody sees the page, and all of it then', async () => {
  visibility = 'hidden';
  const queue = new PartQueue(document, async (parts) => void readings.push(namesOf(parts)));
  queue.add([part('a')]);
  queue.add([part('c')]);
  // A page may send the event itself.
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((done) => setTimeout(done, 20));
  expect(readings).toEqual([]);
  part('c').remove();
  show();
  await queue.rest();
  expect(readings).toEqual([['a']]);
});

test('a reading that fails does not keep the next from being made', async () => {
  const queue = new PartQueue(document, async (parts) => {
    readings.push(namesOf(parts));
    if (readings.length === 1) throw new Error('for once');
  });
  queue.add([part('a')]);
  await queue.rest();
  queue.add([part('c')]);
  await queue.rest();
  expect(readings).toEqual([['a'], ['c']]);
});
