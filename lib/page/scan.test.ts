// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Matcher } from '../matching/matcher';
import { type Scan, scan } from './scan';
import { Slices } from './slices';

/** Every step ends a slice. */
class Short extends Slices {
  override isOver(): boolean {
    return true;
  }
}

test('a scan that is stopped takes no further step', async () => {
  document.body.innerHTML = '<p>One block.</p><p>Another.</p>';
  const taken: string[] = [];
  let stopped = false;
  const matcher: Matcher = {
    read: (text) => {
      taken.push(`read ${text}`);
      return [];
    },
    *search() {
      taken.push('step');
      yield;
      taken.push('next step');
      return [];
    },
    clear: () => undefined,
  };
  const slices = new Short(document);
  const how: Scan = {
    matcher,
    slices,
    meet: () => undefined,
    holds: () => false,
    isStopped: () => stopped,
    counts: () => true,
  };
  await scan([document.body], how);
  expect(taken).toEqual(['read One block.', 'read Another.', 'step', 'next step', 'step', 'next step']);

  taken.length = 0;
  slices.next = async () => {
    stopped = taken.includes('step');
  };
  expect(await scan([document.body], how)).toEqual([]);
  expect(taken).toEqual(['read One block.', 'read Another.', 'step']);
});
