/** What the reader chooses while a page is away, is being built or waits, and a card in a component of a modal dialog. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../scripts/records';
import type { Reply } from '../../scripts/site';
import {
  closePages,
  ENGINES,
  keep,
  NEWS,
  openOwn,
  type Rig,
  startRig,
  underlined,
  until,
  waitForCard,
} from '../e2e/rig';
import {
  CLAIM,
  HIDDEN,
  OTHER_CLAIM,
  onBoth,
  openUnpainted,
  SHOWN,
  settle,
  through,
  waitForUnderlined,
} from './compare';
import { html } from './html';

const P = `<p>He said: “${CLAIM}”.</p>`;
const OTHER = `<p>${OTHER_CLAIM}, they say.</p>`;

const pages: Record<string, Reply> = {
  '/plain': html(P),
  '/two': html(P + OTHER),
  '/quiet': html('<p>The roses came early this year.</p>'),
  '/built': html(`${P}<script>
    window.steps = 0; window.disturbed = false;
    const timer = setInterval(() => {
      steps += 1;
      document.body.append(document.createComment('step'));
      disturbed ||= document.querySelector('mark') !== null;
      if (steps === 16) clearInterval(timer);
    }, 100);</script>`),
  '/modal': html(`${P}<dialog><story-box></story-box></dialog><script>
    document.querySelector('story-box').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(OTHER)};
    document.querySelector('dialog').showModal();</script>`),
};

const steps = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'steps')));

describe.each(ENGINES)('choices · %s', (engine) => {
  let rig: Rig;
  let own: Page;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth(pages), { everyMention: true }, async (started) => {
      own = await openOwn(started.browser, await started.extensionUrl('options.html'));
    });
  });
  afterAll(() => rig?.close());
  afterEach(async () => {
    await keep(own, { ...SHOWN, settings: { firstMentionOnly: false } });
    await closePages(rig, own);
  });

  test('a match that is hidden while its page is away is not underlined when that comes back', async () => {
    const page = await rig.open(`${NEWS}/plain`);
    await waitForUnderlined(page, [CLAIM]);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(`${NEWS}/quiet`);
    await keep(own, HIDDEN);
    await through(page, -1, '/plain');
    expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    await waitForUnderlined(page, []);
    await keep(own, SHOWN);
    await waitForUnderlined(page, [CLAIM]);
  });

  test('a match that is hidden while its page waits for what paints it is not underlined', async () => {
    const page = await openUnpainted(rig, '/two');
    await keep(own, HIDDEN);
    await waitForUnderlined(page, [OTHER_CLAIM]);
    await settle(page);
    expect(await underlined(page)).toEqual([OTHER_CLAIM]);
  });

  test('a setting that changes while a page is being built does not disturb that', async () => {
    const page = await rig.open(`${NEWS}/built`);
    await until(async () => (await steps(page)) > 2, 'the page being built');
    await keep(own, { settings: { firstMentionOnly: false, dimRead: false } });
    await until(async () => (await steps(page)) === 16, 'the page built');
    await waitForUnderlined(page, [CLAIM]);
    expect(await page.evaluate(() => Reflect.get(window, 'disturbed'))).toBe(false);
  });

  test('the card of a component in a modal dialog can be used', async () => {
    const page = await rig.open(`${NEWS}/modal`);
    await waitForUnderlined(page, [CLAIM, OTHER_CLAIM]);
    const spot = await page.$eval('story-box', ({ shadowRoot }) => {
      const { x, y, height } = ((shadowRoot as ShadowRoot).querySelector('mark') as Element).getBoundingClientRect();
      return { x: x + 20, y: y + height / 2 };
    });
    await page.mouse.click(spot.x, spot.y);
    await waitForCard(rig, page, readRecord('iran-killed-80-americans').claim);
    await rig.clickCard(page, 'Close');
    await until(async () => (await rig.cardText(page)) === null, 'no card');
  });
});
