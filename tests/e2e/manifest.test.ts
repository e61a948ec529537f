/** The built packages: what they ask of the browser, and what they must not contain. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newsMatches } from '../../data/news-sites';
import { outputOf } from '../../scripts/launch';
import { ROOT } from '../../scripts/records';
import { ENGINES } from './rig';

describe.each(ENGINES)('the package for %s', (engine) => {
  const folder = outputOf(engine);
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

  test('asks for no more than it needs', () => {
    const { manifest_version, permissions, host_permissions, optional_host_permissions, content_scripts } = manifest();
    expect(manifest_version).toBe(3);
    expect(permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect([...host_permissions].sort()).toEqual([...newsMatches].sort());
    expect(optional_host_permissions).toEqual(['*://*/*']);
    expect(content_scripts).toHaveLength(1);
    expect([...content_scripts[0].matches].sort()).toEqual([...newsMatches].sort());
  });

  test('opens nothing to pages', () => {
    expect(manifest().web_accessible_resources ?? []).toEqual([]);
    expect(manifest().externally_connectable).toBeUndefined();
  });

  test('declares that it collects nothing', () => {
    if (engine === 'firefox') {
      expect(manifest().browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    } else expect(manifest().minimum_chrome_version).toBeDefined();
  });

  test('has no code that asks the network or makes code from text', () => {
    for (const [name, text] of scripts()) {
      expect(
        text.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b\s*\(/),
        name,
      ).toBeNull();
      expect(text.match(/\beval\s*\(|\bnew Function\b/), name).toBeNull();
    }
  });

  test('has an icon in every size it names', () => {
    for (const path of Object.values<string>(manifest().icons)) {
      expect(readFileSync(join(folder, path)).subarray(1, 4).toString()).toBe('PNG');
    }
  });
});

test('the Firefox package passes Mozilla’s linter', () => {
  const output = execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js'),
      'lint',
      '--source-dir',
      outputOf('firefox'),
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { summary, warnings } = JSON.parse(output.slice(output.indexOf('{')));
  expect(summary.errors).toBe(0);
  const codes: string[] = warnings.map(({ code }: { code: string }) => code);
  expect(codes.filter((code) => !EXPECTED_WARNINGS.includes(code))).toEqual([]);
});

const EXPECTED_WARNINGS = [
  // Preact can set innerHTML; nothing here asks it to.
  'UNSAFE_VAR_ASSIGNMENT',
  // Firefox for Android reads the declaration of collected data from version 142 on.
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
];
