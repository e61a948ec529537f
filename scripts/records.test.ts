import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecordError } from '../data/schema';
import { readRecords } from './records';

test('a build with records that do not fit fails, and every one of them is named with its reason', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'records-')), 'iran-2020');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cut.json'), '{"id": "cut",');
  writeFileSync(join(folder, 'bare.json'), '{"id": "bare", "topic": "iran-2020"}');
  expect(() => readRecords(folder)).toThrow(RecordError);
  expect(() => readRecords(folder)).toThrow(/cut\.json is not JSON/);
  expect(() => readRecords(folder)).toThrow(/bare\.json is not a valid record:[\s\S]*accounts:/);
});
