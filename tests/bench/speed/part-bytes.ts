/** (f) Bytes of what each place loads, with its data apart; and what a change of the record makes every reader fetch. */
import { readFileSync } from 'node:fs';
import { signPack } from '../../../scripts/packs/make-pack';
import { readRecords } from '../../../scripts/records';
import { allFiles, bundles, type Size, sum, weigh } from './bundles';
import { type Figure, figure, type Goal } from './figures';
import type { Part } from './options';

const KB = 1024;
const GOALS: Record<string, Goal> = { 'annotator.js without data': { most: 30 } };

const row = (name: string, { raw, gzip }: Size, goal: Goal | null = null): Figure =>
  figure('bytes', name, 'KB', raw / KB, { goal, note: `gzip ${(gzip / KB).toFixed(1)} KB` });

/** A pack says whose it is; here in as few words as can be. */
const DESCRIPTION = {
  id: 'record',
  name: 'Record',
  publisher: 'Us',
  version: '1.0.0',
  date: '2026-01-01',
  homepage: 'https://example.org/',
};

export const measureBytes: Part = async () => {
  const all = bundles();
  const records = readRecords();
  return [
    ...all.map((bundle) => row(bundle.name, bundle, GOALS[bundle.name])),
    row('update: the whole package, each file compressed', sum(allFiles().map((path) => weigh(readFileSync(path))))),
    row('update: data in the package', sum(all.filter(({ name }) => name.endsWith(': data')))),
    row(`update: the ${records.length} records as one pack`, weigh(signPack(DESCRIPTION, records, null))),
  ];
};
