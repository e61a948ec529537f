/** Where a test failed, another browser with a fresh profile comes: its second try owes the first nothing, nor does the next test. */
import { afterEach } from 'vitest';
import { running } from './rig';

afterEach(async ({ task }) => {
  // Known limits fail on purpose and tidy up themselves.
  if (task.result?.state !== 'fail' || task.fails) return;
  for (const rig of running) await rig.restart();
}, 120_000);
