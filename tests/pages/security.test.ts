/** What a page can learn of the extension, and what it can make it do: nothing, in either case. */
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf } from '../../scripts/launch';
import {
  aWhile,
  countMessages,
  ENGINES,
  NEWS,
  openOwn,
  type Rig,
  startRig,
  until,
  waitForCard,
  waitForMark,
} from '../e2e/rig';
import { CLAIM, OTHER_CLAIM } from './compare';
import { html } from './html';

const NO_CASUALTIES = 'no-us-casualties';
const STORY = `<main><p id="first">“${CLAIM},” the president said.</p><p id="second">${OTHER_CLAIM}, they say.</p></main>`;

/** Writes down whatever a page can overhear, from before the extension starts. */
const SPY = `<script>
const heard = (globalThis.heard = []);
const note = (...values) => heard.push(values.map((value) => { try { return typeof value === 'object' ? JSON.stringify(value) : String(value); } catch { return String(value); } }).join(' '));
for (const name of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(name, (event) => note(name, event.data ?? event.message ?? '', event.filename ?? '', event.origin ?? ''), true);
for (const holder of [EventTarget.prototype]) {
  const { dispatchEvent, addEventListener } = holder;
  holder.dispatchEvent = function (event) { note('dispatch', event.type, event.detail); return dispatchEvent.call(this, event); };
  holder.addEventListener = function (type, ...rest) { note('listen', type); return addEventListener.call(this, type, ...rest); };
}
const { postMessage } = window; window.postMessage = (...values) => { note('post', ...values); return postMessage.apply(window, values); };
new MutationObserver((records) => { for (const { target, attributeName, addedNodes } of records) { note('attribute', attributeName, attributeName && target.getAttribute?.(attributeName)); for (const node of addedNodes) note('node', node.outerHTML ?? node.data); } })
  .observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
</script>`;

/** Styles by which a page might hide or move what lies over it. */
const HOSTILE: Record<string, string> = {
  'opacity of the root': 'html { opacity: 0.01 !important }',
  'transforms and filters': 'html, body { transform: translate(400px, 300px) scale(0.2); filter: blur(9px) }',
  'everything unset': '* { all: unset !important }',
  'the card hidden':
    'on-the-record-card, on-the-record-card * { display: none !important; visibility: hidden !important; opacity: 0 !important }',
  'the card moved':
    'on-the-record-card { position: absolute !important; left: -9999px !important; transform: scale(0) !important; clip-path: inset(50%) !important }',
  'an overlay':
    'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: white }',
  'containers that clip':
    'html { overflow: clip; contain: strict; content-visibility: auto } body { clip-path: inset(0 0 90% 0) }',
};

const pages = {
  [`${NEWS}/spied`]: html(STORY, SPY),
  [`${NEWS}/story`]: html(STORY),
  [`${NEWS}/overridden`]: html(
    STORY,
    `<script>for (const holder of [Node, Element, Document, Range, Text, EventTarget, MutationObserver, Highlight, CSS.highlights.constructor]) {
      for (const name of Object.getOwnPropertyNames(holder.prototype)) { try { if (typeof holder.prototype[name] === 'function' && !['constructor', 'querySelector'].includes(name)) holder.prototype[name] = () => { throw new Error('mine'); }; } catch {} } }
      Object.prototype.ranges = 1; Array.prototype.map = () => ['polluted'];</script>`,
  ),
  ...Object.fromEntries(
    Object.values(HOSTILE).map((css, at) => [`${NEWS}/styled-${at}`, html(STORY, `<style>${css}</style>`)]),
  ),
};

describe.each(ENGINES)('security · %s', (engine) => {
  let rig: Rig;
  /** The part of the extension's address that would give it away. */
  let id: string;
  /** The event by which WXT's content scripts speak to each other, named by the id that the browser gives. */
  let started: string;
  beforeAll(async () => {
    rig = await startRig(engine, pages, {}, async ({ browser, extensionUrl }) => {
      id = new URL(await extensionUrl('popup.html')).host;
      const own = await openOwn(browser, await extensionUrl('options.html'));
      const given = await own.evaluate(
        () => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id,
      );
      await own.close();
      started = `${given}:annotator:wxt:content-script-started`;
    });
  });
  afterAll(() => rig?.close());

  const cards = (page: Page) => page.$$eval('on-the-record-card', (found) => found.length);

  test('a page that overhears everything does not learn which extension this is', async () => {
    const page = await rig.open(`${NEWS}/spied`);
    await (await waitForMark(page, NO_CASUALTIES)).click();
    await waitForCard(rig, page, 'Full record');
    const heard = await page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: string[] };
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      return [...heard, ...asked, ...Object.keys(globalThis), document.documentElement.outerHTML].join('\n');
    });
    expect(heard).toContain('mark');
    expect(heard).not.toContain(id);
    expect(heard).not.toMatch(/(?:chrome|moz)-extension:/);
    expect(await page.$eval('on-the-record-card', (card) => card.shadowRoot)).toBeNull();
    await page.close();
  });

  test('a page that knows the id and listens for its events hears none', async () => {
    const page = await rig.browser.newPage();
    await page.evaluateOnNewDocument((name) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const target of [window, document])
        target.addEventListener(name, (event) => heard.push(event.type), { capture: true });
      window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    }, started);
    await page.goto(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.evaluate((name) => document.dispatchEvent(new CustomEvent(name)), started);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toHaveLength(2);
    await page.close();
  });

  test('no file of the package can be had by a page', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const files = readdirSync(outputOf(engine), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
    const base = await rig.extensionUrl('');
    const had = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => null,
            ),
          ),
        ),
      files.map((name) => base + name.replaceAll('\\', '/')),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(had.filter((url) => url !== null)).toEqual([]);
    await page.close();
  });

  test('a page that knows the id cannot switch the extension off', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const mark = await waitForMark(page, NO_CASUALTIES);
    await page.evaluate((name) => {
      const detail = { contentScriptName: 'annotator', messageId: 'x', noScriptStartedPostMessage: false };
      for (const target of [document, window]) target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
      window.postMessage({ type: name, contentScriptName: 'annotator', messageId: 'x' }, '*');
    }, started);
    await aWhile(500);
    await mark.click();
    await waitForCard(rig, page, 'Full record');
    await page.close();
  });

  test('1,000 clicks and keys that no person made send nothing and open nothing', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    await aWhile(500);
    const heard = await countMessages(rig, async () => {
      await page.evaluate(() => {
        const marks = document.querySelectorAll<HTMLElement>('mark[data-claim]');
        for (let n = 0; n < 250; n += 1) {
          for (const mark of marks) {
            mark.click();
            mark.dispatchEvent(
              new KeyboardEvent('keydown', { key: n % 2 ? 'Enter' : ' ', bubbles: true, composed: true }),
            );
          }
        }
      });
      await aWhile(500);
    });
    expect(heard).toBe(0);
    expect(await cards(page)).toBe(0);
    await page.close();
  });

  test('a storm of a person’s clicks opens one card in half a second at most', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const mark = await waitForMark(page, NO_CASUALTIES);
    await page.evaluate(() => {
      const scope = Object.assign(globalThis, { opened: 0 });
      new MutationObserver((records) => {
        const cards = records
          .flatMap(({ addedNodes }) => [...addedNodes])
          .filter(({ nodeName }) => nodeName === 'ON-THE-RECORD-CARD');
        scope.opened += cards.length;
      }).observe(document.documentElement, { childList: true });
    });
    const box = await mark.boundingBox();
    const begun = Date.now();
    if (!box) throw new Error('the highlight is not on the screen');
    for (let n = 0; n < 50; n += 1) await page.mouse.click(box.x + 4, box.y + 4);
    const took = Date.now() - begun;
    await waitForCard(rig, page, 'Full record');
    const opened = await page.evaluate(() => (globalThis as unknown as { opened: number }).opened);
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThanOrEqual(1 + took / 500);
    expect(await cards(page)).toBe(1);
    await page.close();
  });

  test('a page whose DOM methods throw is underlined, and the card is right', async () => {
    const page = await rig.browser.newPage();
    await page.goto(`${NEWS}/overridden`);
    await page.bringToFront();
    await until(async () => {
      await page.mouse.click(80, 24);
      await aWhile(700);
      return (await rig.cardText(page))?.includes('caused no American casualties');
    }, 'the card');
    await page.close();
  });

  test.each(Object.keys(HOSTILE).map((name, at) => [name, at] as const))(
    '%s: the card is seen, and can be used',
    async (_, at) => {
      const page = await rig.open(`${NEWS}/styled-${at}`);
      const mark = await waitForMark(page, NO_CASUALTIES);
      await mark.focus();
      await page.keyboard.press('Enter');
      await waitForCard(rig, page, 'Full record');
      const spot = await until(() => rig.cardControl(page, 'Close'), 'the card’s Close');
      const hit = await page.evaluate(
        ({ x, y }) => ({
          inside: x > 0 && y > 0 && x < innerWidth && y < innerHeight,
          on: document.elementFromPoint(x, y)?.localName,
        }),
        spot,
      );
      expect(hit).toEqual({ inside: true, on: 'on-the-record-card' });
      const style = await page.$eval('on-the-record-card', (card) => {
        const { display, visibility, opacity, transform, clipPath } = getComputedStyle(card);
        return { shown: display !== 'none' && visibility === 'visible', opacity, transform, clipPath };
      });
      expect(style).toEqual({ shown: true, opacity: '1', transform: 'none', clipPath: 'none' });
      await page.mouse.click(spot.x, spot.y);
      await until(async () => (await cards(page)) === 0, 'the card closed');
      await page.close();
    },
  );
});
