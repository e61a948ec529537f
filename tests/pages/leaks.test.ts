/**
 * Views that a page draws and throws away are not held in memory by us. In Chromium, the one browser that tells how
 * many nodes there are.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { aWhile, closePages, ELSEWHERE, keep, NEWS, openOwn, type Rig, startRig, until } from '../e2e/rig';
import { CLAIM, HIDDEN, onBoth, settle } from './compare';
import { html } from './html';
import { memory } from './memory';

const WORDS = '<p>Some <b>words</b> of a view.</p>'.repeat(200);
const VIEWS = 10;

/** Nodes of two views: what is thrown away last may still be there. */
const FEW = 2500;

async function draw(page: Page, view: string): Promise<void> {
  await page.$eval(
    'main',
    (main, inner) => {
      main.innerHTML = inner;
    },
    view,
  );
  await settle(page);
}

describe('leaks · chromium', () => {
  let rig: Rig;
  let own: Page;
  beforeAll(async () => {
    rig = await startRig('chromium', onBoth({ '/quiet': html('<main></main>') }), {}, async (started) => {
      own = await openOwn(started.browser, await started.extensionUrl('options.html'));
    });
  });
  afterAll(() => rig?.close());
  afterEach(() => closePages(rig, own));

  /** Draws the views one after the other; comes back with a look at how many nodes there are more. */
  async function drawAll(host: string, view: string, rest: number): Promise<() => Promise<number>> {
    const page = await rig.open(`${host}/quiet`);
    await aWhile(rest);
    await draw(page, view);
    const before = await memory(page, 'chromium');
    for (let drawn = 0; drawn < VIEWS; drawn += 1) await draw(page, view);
    return async () => (await memory(page, 'chromium')).nodes - before.nodes;
  }

  /** Waits until there are no more nodes than without us. */
  async function waitUntilGone(view: string, rest: number): Promise<void> {
    const control = await (await drawAll(ELSEWHERE, view, 0))();
    const grown = await drawAll(NEWS, view, rest);
    await until(async () => (await grown()) < control + FEW, 'the views let go');
  }

  test('elements of the page’s own that never get a script are let go', async () => {
    // As long as the elements of the page's beginning are looked at again.
    await waitUntilGone(`<app-view><div>${WORDS}</div></app-view>`, 11_000);
  });

  test('paragraphs with a hidden match are let go', async () => {
    await keep(own, HIDDEN);
    await waitUntilGone(`<div><p>He said: “${CLAIM}”.</p>${WORDS}</div>`, 1500);
  });
});
