/**
 * Real pages on other subjects, on which nothing may light up. They are not part of this repository; where they are
 * absent this says so and checks nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { compile } from '../lib/matching/compile';
import { findClaims } from '../lib/matching/find';
import { readBlocks } from '../lib/page/read';
import { ROOT, readAliases, readRecords } from '../scripts/records';

const PAGES = join(process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora'), 'pages');
const present = existsSync(PAGES);
if (!present) console.log('No corpora: the background pages were not read.');

describe.runIf(present)('nothing is found on a page about something else', () => {
  const index = compile(readRecords(), readAliases());
  test.each(present ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [])('%s', (name) => {
    const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
    window.document.write(readFileSync(join(PAGES, name), 'utf8'));
    const blocks = readBlocks(window.document.body as unknown as HTMLElement);
    expect(blocks.length).toBeGreaterThan(0);
    const found = findClaims(
      blocks.map(({ text }) => text),
      index,
    ).flat();
    expect(found).toEqual([]);
  });
});
