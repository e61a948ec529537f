/**
 * What a reader does with a page that has highlights: selecting, copying, finding, printing, hearing it read. And where
 * every letter of it stands.
 */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { NEWS } from '../e2e/rig';
import { CLAIM, describeScenarios, OTHER_CLAIM, type Scenario, settle, waitForUnderlined } from './compare';
import { buttonsNamed, heard } from './heard';
import { html } from './html';
import { letterAt, near, placesOf, select } from './letters';
import { drawing } from './pdf';

/** No line of the narrow paragraph is full to the pixel, in the fonts of either browser: a mark rounds where it ends. */
const PAGE = html(
  `<h1>${OTHER_CLAIM}</h1>
  <p id="plain">He said: “${CLAIM}”, and that was it for the day, wrote the paper that evening.</p>
  <p id="tangled">Then <em>he said: No Americans</em> were <a href="#there">harmed in last</a> night’s attack, <b>and</b> left.</p>
  <p id="narrow">The office fluffily affirmed: “${CLAIM}.” AVATAR, To, We. It was a fine affair.</p>
  <ul><li>${OTHER_CLAIM}, they say.<li>Nothing.</ul>
  <h2 id="flex"><span>New:</span> ${CLAIM}</h2>
  <div id="paste" contenteditable="true"></div>`,
  `<style>
    body { font: 18px/1.4 serif; width: 700px } #narrow { width: 268px; hyphens: auto }
    #narrow::first-letter { font-size: 3em; float: left } #narrow::first-line { font-variant: small-caps }
    #tangled { letter-spacing: .02em; background: #eee; padding: 3px } h1 { text-wrap: balance; width: 300px }
    #flex { display: flex; gap: 1em } #paste { border: 1px solid; min-height: 40px; width: 400px }
    mark { background: yellow; padding: 0 1em } li:first-child { font-style: italic }
  </style>`,
);

const ALL = [OTHER_CLAIM, CLAIM, CLAIM, CLAIM, CLAIM, OTHER_CLAIM];

const chosen = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');
const cards = (page: Page) => page.$$eval('on-the-record-card', (all) => all.length);
const unselect = (page: Page) => page.mouse.click(1000, 20);

async function chord(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

interface Pasted {
  plain: string;
  html: string;
}

/** Copies what is selected, pastes it into the page, and tells what came and what the browser made of it. */
async function paste(page: Page): Promise<unknown> {
  const words = await chosen(page);
  await chord(page, 'c');
  expect(await chosen(page)).toBe(words);
  await page.$eval('#paste', (target) => {
    (target as HTMLElement).focus();
    getSelection()?.selectAllChildren(target);
    target.addEventListener(
      'paste',
      (event) => {
        const data = (event as ClipboardEvent).clipboardData;
        Object.assign(window, { pasted: { plain: data?.getData('text/plain'), html: data?.getData('text/html') } });
      },
      { once: true },
    );
  });
  await chord(page, 'v');
  const came = await page.waitForFunction(() => (window as unknown as { pasted?: Pasted }).pasted);
  const { plain, html: rich } = (await came.jsonValue()) as Pasted;
  const made = await page.$eval('#paste', (target) => {
    const { innerHTML } = target;
    target.replaceChildren();
    (target as HTMLElement).blur();
    Object.assign(window, { pasted: undefined });
    return innerHTML;
  });
  expect(words).not.toBe('');
  expect(plain.trim()).not.toBe('');
  const anywhere = (text: string) => text.replaceAll(new URL(page.url()).host, '');
  return { words, plain, rich: anywhere(rich), made: anywhere(made) };
}

const copying =
  (...stretches: [selector: string, start: number, end: number][]): Scenario['act'] =>
  async (page) => {
    const seen: unknown[] = [];
    for (const stretch of stretches) {
      await select(page, ...stretch);
      seen.push(await paste(page));
    }
    await unselect(page);
    return seen;
  };

/** Drags the mouse from letter to letter. One drag a page: where Chromium has just selected, Puppeteer's next drag does not. */
const dragging =
  (from: number, to: number): Scenario['act'] =>
  async (page) => {
    const [start, end] = [await letterAt(page, '#plain', from), await letterAt(page, '#plain', to)];
    await settle(page);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await page.mouse.up();
    const seen = [await chosen(page)];
    await settle(page);
    seen.push(await chosen(page));
    expect(await cards(page)).toBe(0);
    expect(seen).not.toContain('');
    return seen;
  };

/** Drags selected words into an editable element: what is carried, and what is made of it. Puppeteer's Firefox does not drop. */
const carrying =
  (from: number, to: number, grip: number): Scenario['act'] =>
  async (page, { engine }) => {
    await page.evaluate(() => {
      const carried: string[] = [];
      Object.assign(window, { carried });
      for (const type of ['dragstart', 'drop'])
        document.addEventListener(type, (event) => {
          const { dataTransfer } = event as DragEvent;
          const [plain, rich] = ['text/plain', 'text/html'].map((kind) => dataTransfer?.getData(kind) ?? '');
          // As the page that takes it reads it.
          const { body } = new DOMParser().parseFromString(rich ?? '', 'text/html');
          for (const styled of body.querySelectorAll('[style]')) {
            const declared = (styled.getAttribute('style') ?? '').split(/; */).sort();
            styled.setAttribute(
              'style',
              declared.filter((one) => !/^text-decoration-\w+: initial$/.test(one)).join(';'),
            );
          }
          carried.push(type, plain ?? '', body.innerHTML);
        });
    });
    await select(page, '#plain', from, to);
    const start = await letterAt(page, '#plain', grip);
    const target = await (await page.$('#paste'))?.boundingBox();
    if (!target) throw new Error('nowhere to drop');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 10, start.y + 10, { steps: 5 });
    await page.mouse.move(target.x + 20, target.y + 20, { steps: 5 });
    await page.mouse.up();
    const events = engine === 'chromium' ? 6 : 3;
    await page.waitForFunction((least) => (window as unknown as Carried).carried.length >= least, {}, events);
    await settle(page);
    const { carried, made } = await page.evaluate(() => ({
      carried: (window as unknown as Carried).carried.slice(),
      made: document.querySelector('#paste')?.innerHTML ?? '',
    }));
    expect(await cards(page)).toBe(0);
    expect(carried[1]).not.toBe('');
    if (engine === 'chromium') expect(made).toContain('ericans');
    return { carried, made };
  };

interface Carried {
  carried: string[];
}

/** Clicks at a letter, and with Shift at others. */
const stretching =
  (from: number, ...to: number[]): Scenario['act'] =>
  async (page) => {
    const click = async (offset: number) => {
      const { x, y } = await letterAt(page, '#plain', offset);
      await page.mouse.click(x, y);
    };
    await click(from);
    const seen: string[] = [];
    await page.keyboard.down('Shift');
    for (const offset of to) {
      await click(offset);
      seen.push(await chosen(page));
    }
    await page.keyboard.up('Shift');
    expect(await cards(page)).toBe(0);
    expect(seen).not.toContain('');
    return seen;
  };

const clicking =
  (count: number, offset: number): Scenario['act'] =>
  async (page) => {
    const { x, y } = await letterAt(page, '#plain', offset);
    await page.mouse.click(x, y, { count });
    const words = await chosen(page);
    expect(words).not.toBe('');
    return words;
  };

const finding: Scenario['act'] = async (page) => {
  const seen: unknown[] = [];
  for (const words of [
    CLAIM,
    'said: “No Americans were',
    'night’s attack”, and',
    'harmed in last night’s',
    'not there',
  ]) {
    await unselect(page);
    seen.push(await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), words));
    seen.push(await chosen(page));
  }
  return seen;
};

const printing: Scenario['act'] = async (page, { engine }) => {
  const drawn = drawing(await page.pdf(engine === 'chromium' ? { tagged: false, outline: false } : {}));
  expect(drawn.length).toBeGreaterThan(20);
  return drawn.map(({ what, where }) => [what, ...where.map((number) => near(page, number))]);
};

const hearing: Scenario['act'] = async (page, rig) => {
  const seen = await heard(page, rig);
  if (page.url().startsWith(NEWS)) {
    expect(await buttonsNamed(page, OTHER_CLAIM)).toBe(2);
    expect(await buttonsNamed(page, CLAIM)).toBe(3);
  }
  expect(seen.length).toBeGreaterThan(5);
  return seen;
};

const standing: Scenario['act'] = (page) => placesOf(page);

/** The sum of all layout shifts since the page began. */
const shifting: Scenario['act'] = (page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) fail(new Error('not measured'));
        const observer = new PerformanceObserver((list) => {
          done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(0), 100));
      }),
  );

/** The page changes an underlined text, and then writes itself anew: from then on nothing is underlined with elements. */
const withoutElements =
  (act: Scenario['act']): Scenario['act'] =>
  async (page, rig) => {
    await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      (document.querySelector('#plain')?.firstChild as Text).data = 'Another text.';
      document.body.innerHTML = new DOMParser().parseFromString(source, 'text/html').body.innerHTML;
    });
    if (page.url().startsWith(NEWS)) await waitForUnderlined(page, ALL);
    expect(await page.$('mark')).toBeNull();
    return act(page, rig);
  };

const scenario = (name: string, act: Scenario['act'], more: Partial<Scenario> = {}): Scenario => ({
  name,
  path: '/page',
  first: ALL,
  act,
  last: ALL,
  ...more,
});

const COUNTING = html(
  `<p>He said: “${CLAIM}”, <em>twice</em>.</p>`,
  '<style>em:first-child { letter-spacing: 2px }</style>',
);
const COUNTS = 'a mark is an element: :first-child, :nth-child() and + within a paragraph count it';

const UNMEASURED = 'Firefox has no measure of shifts; where letters stand is compared';

const JUSTIFIED = html(
  `<p>The office fluffily affirmed: “${CLAIM}.” AVATAR, To, We. It was a fine affair.</p>`,
  '<style>p { font: 18px/1.4 serif; width: 268px; text-align: justify }</style>',
);
const SPACES = 'Firefox spaces a justified line otherwise when it ends within an element';

const RTL = html(`<p dir="rtl">אמר: “${CLAIM}”, היום.</p>`);

const small = (path: string): Partial<Scenario> => ({ path, first: [CLAIM], last: [CLAIM] });

const scenarios: Scenario[] = [
  scenario('copying', copying(['#plain', 0, 60], ['#plain', 15, 30], ['#tangled', 10, 60], ['body', 10, 400])),
  scenario('dragging over a highlight', dragging(3, 80)),
  scenario('dragging out of a highlight', dragging(20, 90)),
  scenario('dragging into a highlight', dragging(3, 30)),
  scenario('dragging within a highlight', dragging(14, 40)),
  scenario('carrying selected words by a highlight', carrying(3, 80, 30), { last: undefined }),
  scenario('carrying selected words beside a highlight', carrying(3, 80, 5), { last: undefined }),
  scenario('carrying a part of a highlight', carrying(15, 30, 20), { last: undefined }),
  scenario('stretching a selection over, into and out of a highlight', stretching(80, 3, 30, 95, 20)),
  scenario('two clicks beside a highlight', clicking(2, 80)),
  scenario('three clicks beside a highlight', clicking(3, 80)),
  scenario('three clicks on a highlight', clicking(3, 20)),
  scenario('finding words', finding),
  scenario('printing', printing),
  scenario('printing without elements', withoutElements(printing)),
  scenario('hearing', hearing),
  scenario('where letters stand', standing),
  scenario('where letters stand without elements', withoutElements(standing)),
  scenario('nothing shifts', shifting, { limit: { firefox: UNMEASURED } }),
  scenario('where letters of two directions stand', standing, small('/rtl')),
  scenario('nothing shifts among words of two directions', shifting, {
    ...small('/rtl'),
    limit: {
      firefox: UNMEASURED,
      chromium:
        'no letter moves, but Chromium takes the leftmost part of a text for its beginning, and a mark cuts it off',
    },
  }),
  scenario('where letters of justified text stand', standing, { ...small('/justified'), limit: { firefox: SPACES } }),
  scenario('styles that count children', standing, {
    ...small('/counting'),
    limit: { chromium: COUNTS, firefox: COUNTS },
  }),
];

describeScenarios('using', { '/page': PAGE, '/counting': COUNTING, '/justified': JUSTIFIED, '/rtl': RTL }, scenarios);
