/** The house rules that a reader of ARCHITECTURE.md relies on, read from the source tree itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../scripts/records';

const FOLDERS = ['components', 'data', 'entrypoints', 'lib', 'scripts', 'tests'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
).filter((name) => /\.tsx?$/.test(name));

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /\/test-\w+\.ts$/.test(file);
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What a file imports: paths from the root for our own, names for packages. */
function imports(file: string): string[] {
  const found = [...text(file).matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'/gm)];
  return found.map((match) => {
    const path = match[1] ?? match[2] ?? '';
    return path.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), path)).replaceAll('\\', '/') : path;
  });
}

/** Which of our folders may be imported from which. */
const ALLOWED: [from: RegExp, to: RegExp][] = [
  [/^data\//, /^data\//],
  [/^lib\/matching\//, /^(lib\/matching|data\/schema)/],
  [/^lib\/page\//, /^(lib\/page|lib\/matching|data\/schema)/],
  [/^lib\/packs\//, /^(lib\/packs|data\/schema)/],
  [/^lib\/platform\//, /^(lib\/platform|lib\/packs|data\/schema)/],
  [/^components\//, /^(components\/|data\/schema)/],
  [/^entrypoints\//, /^(entrypoints|components|data|lib)\//],
  [/^scripts\//, /^(scripts|components|data|lib)\//],
  [/^tests\//, /./],
];

const own = (path: string) => FOLDERS.some((folder) => path.startsWith(`${folder}/`));

describe('imports point one way', () => {
  test.each(files.filter((file) => !isTest(file)))('%s', (file) => {
    const rule = ALLOWED.find(([from]) => from.test(file));
    const wrong = imports(file).filter((path) => own(path) && !rule?.[1].test(path));
    expect(wrong).toEqual([]);
  });

  test('an arrow that runs back would be seen', () => {
    const [, to] = ALLOWED.find(([from]) => from.test('lib/matching/find.ts')) ?? [];
    expect(imports('lib/page/scan.ts')).toContain('lib/matching/find');
    expect(to?.test('lib/page/read')).toBe(false);
  });
});

const importers = (name: RegExp) =>
  files.filter((file) => !isTest(file) && imports(file).some((path) => name.test(path)));

test('only lib/platform touches the browser’s extension API', () => {
  expect(importers(/^webextension-polyfill$/)).toEqual(['lib/platform/browser.ts']);
  const users = files.filter(
    (file) =>
      !isTest(file) &&
      !file.startsWith('tests/') &&
      /\b(?:browser|chrome)\.(?:runtime|tabs|storage|action|scripting|permissions|omnibox)\b/.test(text(file)),
  );
  expect(users.filter((file) => !file.startsWith('lib/platform/'))).toEqual([]);
});

test('only the painter imports mark.js, and nobody calls unmark()', () => {
  const measured = 'tests/bench/speed/in-page/peers.ts';
  expect(importers(/^mark\.js$/).filter((file) => file !== measured)).toEqual(['lib/page/mark-painter.ts']);
  expect(
    files.filter((file) => !isTest(file) && /\.unmark\(/.test(text(file)) && file !== 'tests/structure.test.ts'),
  ).toEqual([]);
});

test('the engine knows neither DOM nor browser', () => {
  const core = files.filter((file) => file.startsWith('lib/matching/') && !isTest(file));
  expect(core.filter((file) => /\b(?:document|window|Element|HTMLElement|Node)\b\./.test(text(file)))).toEqual([]);
});

test('no file lies loose in lib, none is longer than 400 lines, and half are no longer than 100', () => {
  expect(files.filter((file) => /^lib\/[^/]+$/.test(file))).toEqual([]);
  const lengths = files
    .filter((file) => !isTest(file))
    .map((file) => text(file).split('\n').length)
    .sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(400);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
});

test('no any, no machine paths', () => {
  for (const file of files.filter((one) => one !== 'tests/structure.test.ts')) {
    expect(text(file), file).not.toMatch(/(?::|as|<)\s*any\b/);
    expect(text(file), file).not.toMatch(/\/(?:root|home|work)\//);
  }
});
