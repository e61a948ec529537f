import { defineConfig } from 'vitest/config';
import { recordPlugin } from './scripts/record-plugin';

export default defineConfig({
  plugins: [recordPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
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
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          setupFiles: 'tests/e2e/second-try.ts',
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: 'tests/e2e/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          setupFiles: 'tests/e2e/second-try.ts',
          retry: 1,
        },
      },
    ],
  },
});
