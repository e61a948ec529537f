import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { recordPlugin } from './scripts/record-plugin';
import LongestFirst from './tests/longest-first';

/** Tests in browsers mostly wait: two files at a time, on two cores, and after the tests that compute. */
const inBrowsers = {
  globalSetup: 'tests/e2e/build.ts',
  setupFiles: 'tests/e2e/second-try.ts',
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  plugins: [recordPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['./tests/pages/table.ts', 'default', './tests/second-tries.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{components,data,entrypoints,lib,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/pages/**'],
          setupFiles: 'tests/speak-english.ts',
          testTimeout: 20_000,
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
        },
      },
    ],
  },
});
