/** (f) Bytes of each bundle, minified and gzip, with the index and the records counted apart. */
import { figure, type Goal } from './figures';
import type { Part } from './options';
import { bundleSizes } from './sizes';

const KB = 1024;
const GOALS: Record<string, Goal> = { 'annotator.js without index': { most: 30 } };

export const measureBytes: Part = async () =>
  bundleSizes().flatMap(({ name, minified, gzip }) => [
    figure('bytes', name, 'KB', minified / KB, {
      goal: GOALS[name] ?? null,
      note: `gzip ${(gzip / KB).toFixed(1)} KB`,
    }),
  ]);
