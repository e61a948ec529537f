/** Claim packs: from a file in the settings to an underline, a card, and out again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../data/schema';
import { record } from '../../lib/packs/test-packs';
import { makeKey, readKey, signPack } from '../../scripts/packs/make-pack';
import { ROOT } from '../../scripts/records';
import { violationsInThemes } from './axe';
import { ENGINES, markedClaims, NEWS, openOwn, type Rig, startRig, until, waitForCard, waitForMark } from './rig';

const CLAIM = 'harbours--harbour-closed';
const PAGE = `${NEWS}/harbour`;
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title><link rel="icon" href="data:,"></head>
<body><main><h1>News of the coast</h1><p>The mayor said the harbour of Exampleton stayed closed for nine weeks.</p></main></body></html>`;

const CLOSED = record('harbour-closed');
const DESCRIPTION = {
  id: 'harbours',
  name: 'Harbours of the coast',
  publisher: 'Example Desk',
  version: '1.0',
  date: '2026-11-03',
  homepage: 'https://packs.example.org/',
};

let folder = '';
const file = (name: string) => join(folder, name);

/** The packs: the first by the script, as its author makes it; the others by its parts. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(file('claims/harbours'), { recursive: true });
  writeFileSync(file('claims/harbours/harbour-closed.json'), JSON.stringify(CLOSED));
  writeFileSync(file('pack.json'), JSON.stringify(DESCRIPTION));
  const pack = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/pack.ts'), ...args], {
      encoding: 'utf8',
      cwd: ROOT,
    });
  pack('keygen', file('key.pem'));
  pack('build', folder, '--out', file('unsigned.json'));
  pack('sign', file('unsigned.json'), '--key', file('key.pem'), '--out', file('first.json'));
  expect(pack('verify', file('first.json'))).toContain('Harbours of the coast, version 1.0 of 2026-11-03, claims: 1');

  const own = readKey(readFileSync(file('key.pem'), 'utf8'));
  const make = (name: string, changes: object, claims: unknown[] = [CLOSED], key = own) =>
    writeFileSync(file(name), signPack({ ...DESCRIPTION, ...changes }, claims as Claim[], key));
  make('older.json', { version: '0.9' });
  make('other-key.json', { version: '2.0' }, [CLOSED], readKey(makeKey()));
  const many = Array.from({ length: 500 }, (_, at) => ({ ...CLOSED, id: `claim-${at}` }));
  make('many.json', { id: 'many' }, many);
  writeFileSync(file('changed.json'), readFileSync(file('first.json'), 'utf8').replace('two days', 'ten days'));
  writeFileSync(file('broken.json'), '{"manifest": ');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  let settings: Page;
  let page: Page;
  beforeAll(async () => {
    rig = await startRig(engine, { [PAGE]: HTML });
    page = await rig.open(PAGE);
    settings = await openOwn(rig.browser, await rig.extensionUrl('options.html'));
    await settings.setViewport({ width: 1000, height: 900 });
  });
  afterAll(() => rig?.close());

  const status = () =>
    settings.$eval('.packs [role="status"]', (element) => (element.textContent ?? '').replace(/[\u2068\u2069]/g, ''));
  const add = async (name: string) => {
    await settings.bringToFront();
    const input = (await settings.waitForSelector('.packs input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file(name));
  };
  const says = (text: string) =>
    until(async () => ((await status()).includes(text) ? true : null), `“${text}” in the settings`);
  const press = async (text: string) => {
    await settings.$$eval(
      '.packs button, .packs summary',
      (buttons, wanted) => (buttons as HTMLElement[]).find((button) => button.textContent?.includes(wanted))?.click(),
      text,
    );
  };
  const marked = (there: boolean) =>
    until(
      async () => (await markedClaims(page)).includes(CLAIM) === there,
      `the page ${there ? 'with' : 'without'} the claim`,
    );
  const packsListed = () =>
    settings.$$eval('.packs [data-pack]', (packs) => packs.map((pack) => pack.getAttribute('data-pack')));
  /** How much lies in each store. */
  const stored = () =>
    settings.evaluate(
      () =>
        new Promise<number[]>((done) => {
          const open = indexedDB.open('packs');
          open.onsuccess = () => {
            const names = [...open.result.objectStoreNames];
            const counts = names.map((name) => open.result.transaction(name).objectStore(name).count());
            (counts.at(-1) as IDBRequest).transaction?.addEventListener('complete', () => {
              open.result.close();
              done(counts.map(({ result }) => result));
            });
          };
        }),
    );

  test('a file that is no pack, or was changed, is refused with a reason', async () => {
    expect(await markedClaims(page)).toEqual([]);
    await add('broken.json');
    await says('The file is not a claim pack');
    await add('changed.json');
    await says('The pack is not as it was signed.');
    expect(await status()).toContain('Nothing was changed.');
    expect(await packsListed()).toEqual([]);
  });

  test.each(['Checking', 'Preparing', 'Saving'])(
    'stopped while “%s” stands there, nothing is left of it',
    async (phase) => {
      await settings.evaluate((wanted) => {
        const watch = new MutationObserver(() => {
          const text = document.querySelector('.packs [role="status"]')?.textContent ?? '';
          if (!text.startsWith(wanted)) return;
          watch.disconnect();
          document.querySelector<HTMLElement>('.pack-add > button')?.click();
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }, phase);
      await add('many.json');
      await says('Cancelled. Nothing was installed.');
      expect(await packsListed()).toEqual([]);
      expect(await stored()).toEqual([0, 0, 0, 0]);
    },
  );

  test('a pack is installed, an open page follows, and the card names the pack', async () => {
    await add('first.json');
    await says('The pack “Harbours of the coast”, version 1.0, is installed and on.');
    expect(await settings.$eval('.packs', (section) => section.textContent)).toMatch(/[0-9A-F]{4}( [0-9A-F]{4}){3}/);
    await page.bringToFront();
    await (await waitForMark(page, CLAIM)).click();
    const text = (await waitForCard(rig, page, CLOSED.claim)).replace(/[\u2068\u2069]/g, '');
    expect(text).toContain('The board says the harbour was closed for two days.');
    expect(text).toContain('From the pack Harbours of the coast by Example Desk.');
    await page.keyboard.press('Escape');
    const record = await openOwn(rig.browser, await rig.extensionUrl(`record.html#${CLAIM}`));
    await record.waitForSelector('.from-pack');
    await record.close();
  });

  test('off it goes, without a reload, and on it comes back', async () => {
    const flip = () =>
      settings.$eval('[data-pack="harbours"] input[role="switch"]', (input) => (input as HTMLElement).click());
    await flip();
    await page.bringToFront();
    await marked(false);
    await flip();
    await marked(true);
  });

  test('an index of an earlier version of the extension is compiled anew', async () => {
    await settings.evaluate(
      () =>
        new Promise<void>((done) => {
          const open = indexedDB.open('packs');
          open.onsuccess = () => {
            const change = open.result.transaction('indexes', 'readwrite');
            change.objectStore('indexes').put({ format: 1, bytes: new ArrayBuffer(8) }, 'harbours');
            change.oncomplete = () => {
              open.result.close();
              done();
            };
          };
        }),
    );
    await page.reload();
    await waitForMark(page, CLAIM);
  });

  test('an older version and the same one are refused', async () => {
    await add('older.json');
    await says('A newer version of this pack is installed.');
    await add('first.json');
    await says('This version is installed already.');
  });

  test('a version by another key waits until the reader has compared the keys', async () => {
    await add('other-key.json');
    await says('another key signed it');
    await settings.waitForSelector('.pack-held');
    await press('Compare keys');
    const keys = await settings.$$eval('.pack-held dd', (values) => values.map(({ textContent }) => textContent));
    expect(keys).toHaveLength(2);
    expect(keys[0]).not.toBe(keys[1]);
    expect(await settings.$eval('[data-pack] .pack-facts dd', ({ textContent }) => textContent)).toBe('1.0');
    if (engine === 'chromium') expect(await violationsInThemes(settings)).toEqual([]);
    await press('Discard this version');
    await says('was discarded');
    expect(await stored()).toEqual([1, 0, 1, 1]);
    await add('other-key.json');
    await settings.waitForSelector('.pack-held');
    await press('Compare keys');
    await press('Trust the new key');
    await says('is now version 2.0');
    await page.bringToFront();
    await marked(true);
  });

  test('a removed pack leaves nothing', async () => {
    await settings.bringToFront();
    await press('Remove');
    await says('was removed with all its claims');
    await page.bringToFront();
    await marked(false);
    expect(await stored()).toEqual([0, 0, 0, 0]);
    expect(rig.site.requests.filter((address) => address.includes('example.org'))).toEqual([]);
  });
});
