/**
 * A page that would hide the card, move it or change what it looks like, by style or by script: the card looks, to the
 * pixel, as on a plain page and can be reached, or it is gone within moments. It is never there unseen.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/browsers';
import { aWhile, ENGINES, NEWS, type Rig, startRig, until, waitForCard, waitForMark } from '../e2e/rig';
import { CLAIM, OTHER_CLAIM } from './compare';
import { html } from './html';

interface Attack {
  name: string;
  /** A style of the page. */
  css?: string;
  /** What a script of the page does with the card once it is there. */
  script?: (card: HTMLElement) => void;
  /** Whether the style comes when the card is there already. */
  late?: boolean;
  /** A known limit: the attack succeeds in these browsers, and why. It is made, and must succeed. */
  limit?: Partial<Record<Engine, string>>;
}

const INHERITED = `direction: rtl; writing-mode: vertical-rl; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase;
  color: transparent; -webkit-text-fill-color: transparent; font: 60px/3 monospace; text-align: right; text-indent: 9em;
  cursor: none; pointer-events: none; user-select: none; list-style: square; white-space: nowrap`;

const card = 'on-the-record-card';

const ATTACKS: Attack[] = [
  { name: 'a root that lets everything through', css: 'html { opacity: 0 !important }' },
  {
    name: 'an overlay that lets clicks through',
    css: 'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: white; pointer-events: none }',
  },
  {
    name: 'a root and body transformed and scaled',
    css: 'html, body { transform: translate(40px, 30px) scale(0.5); perspective: 9px; will-change: transform } body { filter: blur(9px) }',
  },
  {
    name: 'a root that is filtered',
    css: 'html { filter: blur(9px) invert(1) }',
    limit: { firefox: 'Firefox filters the top layer with the root; no script can tell what is drawn' },
  },
  { name: 'everything unset', css: '* { all: unset !important }' },
  {
    name: 'the card hidden',
    css: `${card} { display: none !important; visibility: hidden !important; opacity: 0 !important; content-visibility: hidden !important }`,
  },
  {
    name: 'the card moved, cut and shrunk',
    css: `${card} { position: absolute !important; left: -9999px !important; transform: scale(0) !important; scale: 0 !important; translate: 99vw !important; clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important; zoom: 0.1 !important }`,
  },
  {
    name: 'the card’s place overridden',
    css: `${card} { --card-left: -9999px !important; --card-top: -9999px !important; --card-right: auto !important; --card-bottom: auto !important }`,
  },
  {
    name: 'the card’s colours and sizes overridden',
    css: '*, :root { --ink: transparent !important; --ink-2: transparent !important; --surface: red !important; --t-body: 1px !important; --card-room: 0px !important; --rem: 1px !important }',
  },
  { name: 'everything that is inherited', css: `html { ${INHERITED} }` },
  {
    name: 'everything animated',
    css: `@keyframes gone { to { opacity: 0; transform: scale(0) } } * { animation: gone 1ms forwards !important }`,
  },
  { name: 'a root that is hidden, late', css: 'html { visibility: hidden !important }', late: true },
  { name: 'a root without display, late', css: 'html { display: none !important }', late: true },
  {
    name: 'a root whose content is not drawn, late',
    css: 'html { content-visibility: hidden !important }',
    late: true,
  },
  {
    name: 'a root that clips and contains',
    css: 'html { contain: strict; overflow: clip; clip-path: inset(0 0 99% 0) } ',
  },
  {
    name: 'a script that moves the card',
    script: (card) => card.style.setProperty('--card-left', '-9999px', 'important'),
  },
  { name: 'a script that takes the card’s style', script: (card) => card.removeAttribute('style') },
  { name: 'a script that closes the popover', script: (card) => card.hidePopover() },
  { name: 'a script that takes the card out', script: (card) => card.remove() },
  {
    name: 'a script that puts the card into a box of its own',
    script: (card) => {
      const box = document.createElement('div');
      box.style.cssText =
        'position: fixed; left: -999px; width: 1px; height: 1px; overflow: hidden; transform: scale(0.01)';
      document.body.append(box);
      box.append(card);
    },
  },
  {
    name: 'an overlay in the top layer that lets clicks through',
    limit: {
      chromium: 'what is opened later lies on top, and no script is told that it is covered',
      firefox: 'what is opened later lies on top, and no script is told that it is covered',
    },
    script: () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
  },
];

const STORY = `<main><p id="first">“${CLAIM},” the president said.</p><p>${OTHER_CLAIM}, they say.</p></main>`;
const PLAIN = `${NEWS}/plain`;
const pages = {
  [PLAIN]: html(STORY),
  [`${NEWS}/judge`]: html(''),
  ...Object.fromEntries(
    ATTACKS.map(({ css = '', late }, at) => [`${NEWS}/attack-${at}`, html(STORY, `<style>${late ? '' : css}</style>`)]),
  ),
};

/** How the window looks, where the card is in it, and what a click in the card meets. */
interface Look {
  picture: string;
  x: number;
  y: number;
  size: string;
  hit: string | undefined;
}

/** `null` when the card is gone. */
async function look(page: Page): Promise<Look | null> {
  const rect = await page.evaluate(() => {
    const found = document.querySelector('on-the-record-card');
    if (!found) return null;
    const { x, y, width, height } = found.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + 20)?.localName;
    return { x, y, size: `${Math.round(width)} × ${Math.round(height)}`, hit };
  });
  return rect && { ...rect, picture: await page.screenshot({ encoding: 'base64' }) };
}

/** Tells two cards apart in a page of its own: mean difference of a colour's value, 0 to 255. */
function difference(judge: Page, one: Look, other: Look): Promise<number> {
  return judge.evaluate(
    async (looks) => {
      const [a, b] = await Promise.all(
        looks.map(async ({ picture, x, y, size }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          // Within the corners, where nothing of the page shines through.
          const [width = 0, height = 0] = size.split(' × ').map((length) => Number(length) - 32);
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [width, height];
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(image, -x - 16, -y - 16);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      if (!a || !b) return 255;
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
    },
    [one, other],
  );
}

/** A picture that is off by one pixel differs by 2.6, an empty card by more than 9. */
const SAME = 4;

async function openCard(rig: Rig, url: string): Promise<Page> {
  const page = await rig.open(url);
  // Room for all of the card: where there is less, its height follows from its place.
  await page.setViewport({ width: 1280, height: 2000 });
  const mark = await waitForMark(page, 'no-us-casualties');
  await mark.focus();
  await page.keyboard.press('Enter');
  await waitForCard(rig, page, 'Full record');
  return page;
}

describe.each(ENGINES)('the card shown · %s', (engine) => {
  let rig: Rig;
  let judge: Page;
  let plain: Look | null;
  beforeAll(async () => {
    rig = await startRig(engine, pages, {}, async (started) => {
      const page = await openCard(started, PLAIN);
      // Drawn to its end when two pictures are the same.
      await until(async () => {
        const before = plain?.picture;
        await aWhile(200);
        plain = await look(page);
        return plain?.picture === before;
      }, 'the card at rest');
      await page.close();
      judge = await started.open(`${NEWS}/judge`);
    });
  });
  afterAll(() => rig?.close());

  async function attack({ css = '', late, script, limit }: Attack, at: number): Promise<void> {
    const page = await openCard(rig, `${NEWS}/attack-${at}`);
    if (late) await page.addStyleTag({ content: css });
    if (script) await page.$eval('on-the-record-card', script as (card: Element) => void);
    let seen: unknown;
    await until(
      async () => {
        const now = await look(page);
        if (!now || !plain) return now === null;
        const alike = now.size === plain.size && now.hit === plain.hit;
        const apart = alike ? await difference(judge, now, plain) : 255;
        seen = { ...now, picture: '', apart };
        return apart < SAME;
      },
      'the card as it is, or none',
      limit ? 4000 : undefined,
    ).catch((error) => {
      throw new Error(`${error.message}: ${JSON.stringify(seen)}`);
    });
    await page.close();
  }

  test('on a plain page it is there', () => {
    expect(plain?.hit).toBe(card);
    expect(plain?.picture.length).toBeGreaterThan(5000);
  });

  for (const [at, one] of ATTACKS.entries()) {
    const limit = one.limit?.[engine];
    if (limit) test.fails(`${one.name} (known limit: ${limit})`, { retry: 0 }, () => attack(one, at));
    else test(one.name, () => attack(one, at));
  }
});
