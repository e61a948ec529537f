import { expect, test } from 'vitest';
import { toLine } from './machine';

test('the line can be pasted', () => {
  const line = toLine({
    date: '2026-11-27',
    processor: 'A processor',
    cores: 2,
    load: [0.054, 1.2],
    browser: 'Chromium 149.0',
    node: 'v20.19.0',
    command: 'npm run bench:speed -- --only scan',
  });
  expect(line).toBe(
    '2026-11-27, `npm run bench:speed -- --only scan`: Chromium 149.0, Node 20.19.0, 2 cores (A processor), load before 0.05 and 1.20 in one and five minutes.',
  );
});
