/**
 * Frames and shadow roots that come late, go, go elsewhere or are drawn anew: what they show is underlined and counted,
 * what is gone is not, and the page around them is read on.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import type { Reply } from '../../scripts/site';
import { aWhile, closePages, ENGINES, NEWS, type Rig, setSettings, startRig, until, waitForCard } from '../e2e/rig';
import { CLAIM, describeScenarios, OTHER_CLAIM, onBoth, type Scenario, settle, waitForUnderlined } from './compare';
import { html } from './html';

const P = `<p>He said: “${CLAIM}”.</p>`;
const OTHER = `<p>${OTHER_CLAIM}, they say.</p>`;
const BOTH = [CLAIM, OTHER_CLAIM];
const FRAME = '<iframe src="/inner" width="500" height="100"></iframe>';
const MENTIONS = ['one', 'two', 'three'].map((id) => `<p id="${id}">Again: “${CLAIM}”.</p>`).join('');

const withShadow = (inner: string) =>
  `<x-box id="host"></x-box><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)};</script>`;

const pages: Record<string, Reply> = {
  '/inner': html(OTHER),
  '/quiet': html('<p id="quiet">The roses came early this year.</p>'),
  '/plain': html(P),
  '/frame': html(P + FRAME),
  '/frame-first': html(FRAME + P),
  '/empty-frame': html(`${P}<iframe width="300" height="50"></iframe>`),
  '/shadow': html(P + withShadow(OTHER)),
  '/mentions': html(withShadow(MENTIONS)),
};

const append = (page: Page, markup: string) =>
  page.evaluate((inner) => {
    const box = document.createElement('div');
    box.innerHTML = inner;
    document.body.append(box);
  }, markup);

const appendHost = (page: Page, tag: string) =>
  page.evaluate(
    (name, inner) => {
      const host = document.createElement(name);
      host.attachShadow({ mode: 'open' }).innerHTML = inner;
      document.body.append(host);
    },
    tag,
    OTHER,
  );

async function takeFrame(page: Page): Promise<void> {
  await page.$eval('iframe', (frame) => frame.remove());
  await settle(page);
}

async function leadElsewhere(page: Page): Promise<void> {
  await page.$eval('iframe', (frame) => {
    frame.src = '/quiet';
  });
  await until(() => page.$eval('iframe', (frame) => !!frame.contentDocument?.querySelector('#quiet')), 'another page');
  await settle(page);
}

const late = (name: string, act: Scenario['act']): Scenario => ({ name, path: '/plain', act, last: BOTH });

const readOn = (name: string, leave: (page: Page) => Promise<void>): Scenario => ({
  name,
  path: '/frame',
  first: BOTH,
  act: async (page) => {
    await leave(page);
    await append(page, P);
  },
  last: [CLAIM, CLAIM],
});

const scenarios: Scenario[] = [
  late('a frame of the same origin comes late', (page) => append(page, FRAME)),
  late('a block with a shadow root comes late', (page) => appendHost(page, 'div')),
  late('an element of the page’s own with a shadow root comes late', (page) => appendHost(page, 'x-box')),
  readOn('a claim comes after a frame with one was taken away', takeFrame),
  readOn('a claim comes after a frame with one went elsewhere', leadElsewhere),
  {
    name: 'another article comes after an empty frame was taken away',
    path: '/empty-frame',
    act: async (page) => {
      await takeFrame(page);
      await page.evaluate((article) => {
        history.pushState({}, '', '/another');
        document.body.innerHTML = article;
      }, OTHER);
    },
    last: [OTHER_CLAIM],
  },
];

describeScenarios('trees', pages, scenarios);

/** The ways to draw a tree anew, with a mark of ours and our style gone. */
const REDRAWN: [name: string, path: string, draw: (page: Page) => Promise<void>][] = [
  [
    'a shadow root',
    '/shadow',
    (page) =>
      page.$eval(
        '#host',
        ({ shadowRoot }, inner) => {
          (shadowRoot as ShadowRoot).innerHTML = inner;
        },
        OTHER,
      ),
  ],
  [
    'a frame',
    '/frame',
    (page) =>
      page.$eval(
        'iframe',
        ({ contentDocument }, inner) => {
          contentDocument?.open();
          contentDocument?.write(inner);
          contentDocument?.close();
        },
        html(OTHER),
      ),
  ],
];

/** Whether the mark in a tree is drawn as a highlight; the page's own style does not reach it. */
const isLined = (page: Page) =>
  page.evaluate(() => {
    const tree = document.querySelector('#host')?.shadowRoot ?? document.querySelector('iframe')?.contentDocument;
    const mark = tree?.querySelector('mark');
    return !!mark && getComputedStyle(mark).textDecorationLine === 'underline';
  });

/** Ids of the paragraphs in the shadow root that are underlined. */
const underlinedMentions = (page: Page) =>
  page.$eval('#host', ({ shadowRoot }) =>
    [...(shadowRoot as ShadowRoot).querySelectorAll('mark')].map((mark) => mark.closest('p')?.id).join(' '),
  );

describe.each(ENGINES)('trees that change · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth(pages), { everyMention: true });
  });
  afterAll(() => rig?.close());
  afterEach(() => closePages(rig));

  async function open(path: string, words = BOTH): Promise<Page> {
    const page = await rig.open(NEWS + path);
    if (words.length > 0) await waitForUnderlined(page, words);
    return page;
  }

  /** Comes back with the page in front. */
  async function waitForBadge(page: Page, text: string): Promise<void> {
    await until(async () => (await rig.badge(page)) === text, `the badge “${text}”`);
    await page.bringToFront();
  }

  const set = (settings: object) => setSettings(rig.browser, rig, { firstMentionOnly: false, ...settings });

  /** For this test alone, however it ends. */
  async function choose(settings: object): Promise<void> {
    onTestFinished(() => set({}));
    await set(settings);
  }

  test.each(REDRAWN)('%s that is drawn anew is underlined as before', async (_, path, draw) => {
    const page = await open(path);
    await until(() => isLined(page), 'the underline');
    await draw(page);
    await waitForUnderlined(page, BOTH);
    await until(() => isLined(page), 'the underline again');
  });

  test.each([
    ['is taken away', takeFrame],
    ['goes elsewhere', leadElsewhere],
  ])('a frame that %s is not counted any more', async (_, leave) => {
    const page = await open('/frame');
    await waitForBadge(page, '2');
    await leave(page);
    await waitForBadge(page, '1');
  });

  test('a page counts on after an empty frame was taken away', async () => {
    const page = await open('/empty-frame', [CLAIM]);
    await waitForBadge(page, '1');
    await takeFrame(page);
    await append(page, OTHER);
    await waitForUnderlined(page, BOTH);
    await waitForBadge(page, '2');
  });

  test('a card opens after a frame with a claim was taken away', async () => {
    const page = await open('/frame');
    await takeFrame(page);
    await page.click('mark');
    await waitForCard(rig, page, readRecord('no-us-casualties').claim);
  });

  test('settings reach a page whose frame was taken away', async () => {
    await choose({ painter: 'ranges' });
    const page = await open('/frame-first');
    await takeFrame(page);
    await set({ painter: 'ranges', underline: 'fine' });
    await page.bringToFront();
    const isFine = () => page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.includes('fine')));
    await until(isFine, 'a fine underline');
  });

  test('highlights that a page clears come back after a frame was taken away', async () => {
    await choose({ painter: 'ranges' });
    const page = await open('/frame-first');
    await takeFrame(page);
    await page.evaluate(() => CSS.highlights.clear());
    await waitForUnderlined(page, [CLAIM]);
  });

  test('a shadow root that comes and goes holds one style of ours', async () => {
    const page = await open('/shadow');
    const host = await page.waitForSelector('#host');
    const styles = () => host?.evaluate(({ shadowRoot }) => shadowRoot?.querySelectorAll('style').length);
    expect(await styles()).toBe(1);
    for (let times = 0; times < 3; times += 1) {
      await host?.evaluate((element) => element.remove());
      await settle(page);
      await host?.evaluate((element) => document.body.append(element));
      await waitForUnderlined(page, BOTH);
      await settle(page);
    }
    expect(await styles()).toBe(1);
  });

  test('a frame that loads after the site was switched off is left alone', async () => {
    const page = await open('/frame');
    await choose({ sites: { [new URL(NEWS).host]: 'off' } });
    await page.bringToFront();
    await waitForUnderlined(page, []);
    await leadElsewhere(page);
    expect(await page.$eval('iframe', (frame) => frame.contentDocument?.querySelectorAll('style').length)).toBe(0);
  });

  test('of many mentions in a shadow root the first is underlined, also where it comes last', async () => {
    await choose({ firstMentionOnly: true });
    const page = await open('/mentions', []);
    await until(async () => (await underlinedMentions(page)) !== '', 'a mention underlined');
    await settle(page);
    expect(await underlinedMentions(page)).toBe('one');
    await page.$eval(
      '#host',
      ({ shadowRoot }, words) => {
        const paragraph = document.createElement('p');
        paragraph.id = 'zero';
        paragraph.textContent = words;
        shadowRoot?.prepend(paragraph);
      },
      `Before: “${CLAIM}”.`,
    );
    await until(async () => (await underlinedMentions(page)) === 'zero', 'the new first mention underlined alone');
  });

  test('an element that comes long after the page was read gets its shadow root later still', async () => {
    const page = await open('/plain', [CLAIM]);
    // As long as the elements of the page's beginning are looked at again.
    await aWhile(10_000);
    await page.evaluate((inner) => {
      document.body.append(document.createElement('late-story'));
      const define = () =>
        customElements.define(
          'late-story',
          class extends HTMLElement {
            constructor() {
              super();
              this.attachShadow({ mode: 'open' }).innerHTML = inner;
            }
          },
        );
      setTimeout(define, 1500);
    }, OTHER);
    await waitForUnderlined(page, BOTH);
  });
});
