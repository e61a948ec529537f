/**
 * Pages whose markup or scripts stand in the way of whoever reads them: named controls and pictures that hide the DOM's
 * own properties, prototypes with more on them or other methods. Highlights outside the trap and the card must be right,
 * and the page must read and report as without us.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/browsers';
import { ELSEWHERE, ENGINES, NEWS, type Rig, startRig, until, waitForCard } from '../e2e/rig';
import { CLAIM, OTHER_CLAIM, onBoth, settle } from './compare';
import { html } from './html';

const GOOD = `<p id="good">He said: “${CLAIM}”.</p>`;

const OF_NODES =
  'parentNode parentElement ownerDocument nodeType nodeName tagName localName textContent isConnected childNodes children ' +
  'firstChild lastChild nextSibling previousSibling previousElementSibling nextElementSibling attributes shadowRoot dataset ' +
  'style classList id matches closest contains append appendChild insertBefore removeChild replaceWith replaceChildren remove ' +
  'before after normalize cloneNode getRootNode compareDocumentPosition querySelector querySelectorAll getElementsByTagName ' +
  'getAttribute setAttribute hasAttribute removeAttribute toggleAttribute addEventListener removeEventListener dispatchEvent ' +
  'getBoundingClientRect getClientRects checkVisibility attachShadow scrollIntoView focus tabIndex';

const OF_DOCUMENTS =
  'body documentElement head defaultView implementation contentType readyState visibilityState designMode createElement ' +
  'createTextNode createRange createTreeWalker getSelection addEventListener removeEventListener querySelector ' +
  'querySelectorAll elementFromPoint activeElement hasFocus';

const named = (names: string, tag: string) =>
  names
    .split(' ')
    .map((name) => `<${tag} name="${name}">`)
    .join('');

interface Trap {
  name: string;
  body: string;
  head?: string;
  /** A known limit: in these browsers nothing is underlined, and why. The page must read as without us all the same. */
  unread?: Partial<Record<Engine, string>>;
}

const script = (text: string) => `<script>${text}</script>`;

const TRAPS: Trap[] = [
  {
    name: 'a form whose controls hide the properties of nodes',
    body: `<form>${named(OF_NODES, 'input')}<p>${OTHER_CLAIM}, they say.</p>${OTHER_CLAIM}, they say.<b>${OTHER_CLAIM}</b></form>${GOOD}`,
  },
  {
    name: 'such a form around everything, the good paragraph in a section of it',
    body: `<form>${named(OF_NODES, 'input')}<section>${GOOD}</section></form>`,
  },
  {
    name: 'pictures that hide the properties of the document',
    body: named(OF_DOCUMENTS, 'img') + GOOD,
  },
  {
    name: 'a picture that hides how events are sent',
    body: `<img name="dispatchEvent">${GOOD}`,
  },
  {
    name: 'a form that looks like the extension API, and elements named like what our scripts share',
    body: `<form id="browser"><input name="runtime" id="runtime"></form>
      <a id="onTheRecordRuns"></a><a id="onTheRecordCard"></a>${GOOD}`,
  },
  {
    name: 'a form named chrome',
    body: `<form id="chrome"><input name="runtime"></form>${GOOD}`,
    unread: { chromium: 'Chromium puts the extension API on the form, and the control hides it' },
  },
  {
    name: 'elements named like globals',
    body: `${'Node Element Highlight CSS MutationObserver performance setTimeout chrome browser self globalThis'
      .split(' ')
      .map((id) => `<a id="${id}" name="${id}"></a><a id="${id}"></a>`)
      .join('')}${GOOD}`,
  },
  {
    name: 'more on the prototypes of objects and arrays',
    head: script(`for (const name of ['type', 'start', 'node', 'each', 'exclude', 'capture', 'signal', 'get', 'set', 'mode'])
      Object.prototype[name] = 'polluted';
    Array.prototype.polluted = 1;`),
    body: GOOD,
  },
  {
    name: 'other methods on the prototypes of objects and arrays',
    head: script(`for (const holder of [Array, Map, Set, WeakMap, String, RegExp, Promise])
      for (const name of ['map', 'filter', 'flatMap', 'push', 'sort', 'at', 'get', 'set', 'has', 'add', 'slice', 'replace', 'test', 'exec'])
        if (holder.prototype[name]) holder.prototype[name] = () => { throw new Error('mine'); };`),
    body: GOOD,
  },
  {
    name: 'methods of the DOM that throw or lie',
    head: script(`for (const holder of [Node, Element, Text, Range, Document, CharacterData, HTMLElement, Selection])
      for (const name of ['splitText', 'appendChild', 'append', 'insertBefore', 'removeChild', 'remove', 'replaceWith', 'after', 'setStart',
        'setEnd', 'getClientRects', 'surroundContents', 'attachShadow', 'showPopover', 'createElement', 'createTextNode', 'createRange',
        'createTreeWalker', 'contains', 'closest', 'matches', 'getBoundingClientRect', 'checkVisibility'])
        if (Object.hasOwn(holder.prototype, name)) holder.prototype[name] = () => { throw new Error('mine'); };
    window.MutationObserver = class { observe() { throw new Error('mine'); } };
    MutationObserver.prototype.takeRecords = () => null;
    window.getComputedStyle = () => ({}); window.Highlight = null; window.Intl = null;
    window.setTimeout = () => 0; window.requestAnimationFrame = () => 0;`),
    body: GOOD,
  },
  {
    name: 'getters that lie',
    head: script(`const lie = (holder, name, value) => Object.defineProperty(holder.prototype, name, { configurable: true, get: () => value });
    lie(Node, 'nodeType', 8); lie(Node, 'parentNode', null); lie(Node, 'isConnected', false); lie(Element, 'tagName', 'SCRIPT');
    lie(CharacterData, 'data', ''); lie(Event, 'isTrusted', false); lie(HTMLElement, 'tabIndex', -1); lie(Document, 'body', null);
    lie(Document, 'visibilityState', 'hidden');`),
    body: GOOD,
  },
];

const pathOf = (at: number) => `/trap-${at}`;
const pages = Object.fromEntries(TRAPS.map(({ body, head }, at) => [pathOf(at), html(body, head)]));

/** What can be read, whatever names in the page hide. */
const text = `Document.prototype.querySelector.call(document, 'html').innerText`;

describe.each(ENGINES)('clobbered pages · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth(pages), { everyMention: true });
  });
  afterAll(() => rig?.close());

  async function open(url: string) {
    const page = await rig.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && errors.push(message.text()));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    return { page, errors };
  }

  const cases = TRAPS.map((trap, at) => {
    const limit = trap.unread?.[engine];
    return [limit ? `${trap.name} (known limit: ${limit})` : trap.name, limit, at] as const;
  });

  test.each(cases)('%s', async (_, limit, at) => {
    const control = await open(ELSEWHERE + pathOf(at));
    const watched = await open(NEWS + pathOf(at));
    const marked = () =>
      watched.page.evaluate(`!!Document.prototype.querySelector.call(document, '#good mark[data-claim]')`);
    if (limit) {
      await settle(watched.page);
      expect(await marked()).toBe(false);
    } else {
      await until(async () => (await marked()) === true, 'the good paragraph underlined');
      await watched.page.bringToFront();
      await watched.page.keyboard.press('Tab');
      await watched.page.evaluate(
        `HTMLElement.prototype.focus.call(Document.prototype.querySelector.call(document, '#good mark'))`,
      );
      await watched.page.keyboard.press('Enter');
      await waitForCard(rig, watched.page, 'Full record');
      expect(await rig.cardText(watched.page)).toContain('caused no American casualties');
      await watched.page.keyboard.press('Escape');
      await until(async () => (await rig.cardText(watched.page)) === null, 'no card');
    }
    expect(await watched.page.evaluate(text)).toEqual(await control.page.evaluate(text));
    if (!limit) expect(watched.errors).toEqual(control.errors);
    await Promise.all([control.page.close(), watched.page.close()]);
  });
});
