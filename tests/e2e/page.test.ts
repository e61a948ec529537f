/** What a page may do, and what must not happen to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOUNDING } from '../founding-statements';
import { PAGES } from './pages';
import {
  aWhile,
  countMessages,
  ELSEWHERE,
  ENGINES,
  markedClaims,
  NEWS,
  type Rig,
  startRig,
  underlined,
  until,
  waitForCard,
  waitForMark,
} from './rig';

const NO_CASUALTIES = 'no-us-casualties';
const EIGHTY = 'iran-killed-80-americans';

const html = (page: Awaited<ReturnType<Rig['open']>>) => page.evaluate(() => document.documentElement.outerHTML);

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, PAGES, { everyMention: true });
  });
  afterAll(() => rig?.close());

  test('a page without a claim sends no message; one with a claim does', async () => {
    const visit = (path: string) => async () => {
      const page = await rig.open(`${NEWS}${path}`);
      if (path === '/story') await waitForMark(page, EIGHTY);
      await aWhile(2000);
      await page.close();
    };
    expect(await countMessages(rig, visit('/quiet'))).toBe(0);
    // For the code that shows it, and for the badge.
    expect(await countMessages(rig, visit('/story'))).toBe(2);
  });

  test('nothing is requested but the page itself, claims or not', async () => {
    const before = rig.site.requests.length;
    for (const path of ['/quiet', '/story']) {
      const page = await rig.open(`${NEWS}${path}`);
      if (path === '/story') {
        await (await waitForMark(page, EIGHTY)).click();
        await waitForCard(rig, page, 'Full record');
      } else await aWhile();
      await page.close();
    }
    const asked = rig.site.requests.slice(before).filter((url) => !BROWSERS_OWN.test(url) && !url.endsWith(':443'));
    expect(asked).toEqual([`${NEWS}/quiet`, `${NEWS}/story`]);
  });

  test('a phrase is found across <em>, <a>, line breaks, capitals and other typography', async () => {
    const page = await rig.open(`${NEWS}/tangled`);
    await waitForMark(page, NO_CASUALTIES);
    const texts = await page.$$eval('mark[data-claim]', (marks) =>
      marks.map((mark) => mark.textContent?.replace(/\s+/g, ' ')),
    );
    const joined = texts.join('').toLowerCase().replace(/[’']/g, "'");
    expect(joined.match(/no americans were ?harmed in last night's attack/g)).toHaveLength(3);
    const link = await page.$('a mark[data-claim]');
    await link?.click();
    await waitForCard(rig, page, 'Follow link');
    expect(page.url()).toBe(`${NEWS}/tangled`);
    await page.close();
  });

  test('a paragraph that comes late is underlined', async () => {
    const page = await rig.open(`${NEWS}/quiet`);
    await aWhile();
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'No Americans were harmed in last night’s attack, said the president.';
      document.querySelector('article')?.append(late);
    });
    await waitForMark(page, NO_CASUALTIES);
    await page.close();
  });

  test('text that the page changes is right at once, and underlined anew', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    const shown = await page.evaluate(async () => {
      const first = document.querySelector('#first') as HTMLElement;
      (first.firstChild as Text).data = 'Nothing to see here.';
      await Promise.resolve();
      return first.textContent;
    });
    expect(shown).toBe('Nothing to see here.');
    await page.evaluate(() => {
      const first = document.querySelector('#first') as HTMLElement;
      (first.firstChild as Text).data = 'At least 80 American military personnel were killed, he said.';
    });
    await until(
      async () => (await underlined(page)).includes('At least 80 American military personnel were killed'),
      'the new words underlined',
    );
    await page.close();
  });

  test('whatever the page does to its text nodes, it reads as without us, and switched off it is its own', async () => {
    const operate = () => {
      const by = (id: string) => document.getElementById(id) as HTMLElement;
      by('normalize').normalize();
      (by('split').firstChild as Text).splitText(5);
      const range = document.createRange();
      range.setStart(by('surround').firstChild as Text, 0);
      range.setEnd(by('surround').firstChild as Text, 2);
      range.surroundContents(document.createElement('i'));
      by('clone').innerHTML += '<b>more</b>';
      by('same').textContent = 'Nothing.';
      return [...document.querySelectorAll('p')].map((one) => one.textContent);
    };
    const page = await rig.open(`${NEWS}/surgery`);
    await page.waitForSelector('#same mark[data-claim]');
    const texts = await page.evaluate(operate);
    const words = 'He said: “No Americans were harmed in last night’s attack” in all.';
    expect(texts).toEqual([words, words, words, `${words}more`, 'Nothing.']);
    await aWhile();
    expect(await page.$$eval('mark mark', (nested) => nested.length)).toBe(0);
    const all = async () => (await underlined(page)).length === 4;
    await until(all, 'four claims underlined');
    const popup = await rig.openPopupPage(page);
    const flip = async () =>
      (await popup.waitForSelector('input[role="switch"]'))?.evaluate((one) => (one as HTMLInputElement).click());
    await flip();
    await until(async () => (await underlined(page)).length === 0 && (await page.$('mark')) === null, 'no mark');
    expect(await page.$$eval('p', (all) => all.map((one) => one.textContent))).toEqual(texts);
    await popup.waitForFunction(() => document.body.innerText.includes('Off for'));
    await flip();
    await page.bringToFront();
    await until(all, 'four claims underlined again');
    await popup.close();
    await page.close();
  });

  test('a headline laid out by flex stays in one piece', async () => {
    const page = await rig.open(`${NEWS}/flex`);
    await waitForMark(page, NO_CASUALTIES);
    expect(await page.$eval('#flex', (headline) => headline.childElementCount)).toBe(0);
    await page.close();
  });

  test('a page that defines the card’s element gets no hand on its inside', async () => {
    const page = await rig.open(`${NEWS}/trap`);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, 'Full record');
    const root = await page.evaluate(() => {
      const { internals } = globalThis as unknown as { internals?: ElementInternals };
      return internals?.shadowRoot ?? document.querySelector('on-the-record-card')?.shadowRoot ?? null;
    });
    expect(root).toBeNull();
    await page.close();
  });

  test('in-page navigation: words of the article before are no context for the next', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, EIGHTY);
    await page.evaluate(() => {
      history.pushState({}, '', '/crew');
      (document.querySelector('main') as HTMLElement).innerHTML =
        '<p>That was respect, we had respect for the crew.</p><p>At least 80 American military personnel were killed.</p>';
    });
    await until(async () => (await markedClaims(page)).join() === EIGHTY, 'the new article read');
    await page.close();
  });

  test('in-page navigation: old marks and badge go, new ones come', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, EIGHTY);
    await until(async () => (await rig.badge(page)) === '2', 'the badge “2”');
    await page.bringToFront();
    await page.evaluate(() => {
      history.pushState({}, '', '/another');
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = '<h1>Another</h1><p>“No Americans were harmed in last night’s attack.”</p>';
    });
    await until(async () => (await markedClaims(page)).join() === NO_CASUALTIES, 'the marks of the new article');
    await page.evaluate(() => {
      history.pushState({}, '', '/weather');
      (document.querySelector('main') as HTMLElement).innerHTML = '<h1>Weather</h1><p>Sun.</p>';
    });
    await until(async () => (await rig.badge(page)) === '', 'no badge');
    await page.close();
  });

  test('switched off, the page is byte for byte what it was; switched on, it is underlined again', async () => {
    for (const path of ['/story', '/tangled', '/example']) {
      const page = await rig.open(`${NEWS}${path}`);
      const before = await html(page);
      await page.waitForSelector('mark[data-claim]');
      expect(await html(page)).not.toBe(before);
      const popup = await rig.openPopupPage(page);
      const flip = async () =>
        (await popup.waitForSelector('input[role="switch"]'))?.evaluate((one) => (one as HTMLInputElement).click());
      await flip();
      await until(async () => (await html(page)) === before, `${path} as it was`);
      await popup.waitForFunction(() => document.body.innerText.includes('Off for'));
      await flip();
      // A popup leaves the page in sight; this one is a tab before it.
      await page.bringToFront();
      await page.waitForSelector('mark[data-claim]');
      await popup.close();
      await page.close();
    }
  });

  test('a page that writes itself anew is underlined anew, and its highlights open', async () => {
    const page = await rig.open(`${NEWS}/story`);
    await waitForMark(page, NO_CASUALTIES);
    await page.evaluate(() => {
      document.open();
      document.write('<p>At least 80 American military personnel were killed, said the news from Iran.</p>');
      document.close();
    });
    const mark = await waitForMark(page, EIGHTY);
    expect(await markedClaims(page)).toEqual([EIGHTY]);
    await mark.click();
    await waitForCard(rig, page, 'Full record');
    await page.close();
  });

  test('hostile markup, no body, no HTML: no error, and what can be underlined is', async () => {
    const errors: string[] = [];
    for (const path of ['/hostile', '/frameset', '/plain.xml', '/strict']) {
      const page = await rig.browser.newPage();
      page.on('pageerror', (error) => errors.push(`${path}: ${error}`));
      page.on('console', (message) => message.type() === 'error' && errors.push(`${path}: ${message.text()}`));
      await page.goto(`${NEWS}${path}`);
      await aWhile();
      if (path === '/hostile') await page.waitForSelector(`#good mark[data-claim="${NO_CASUALTIES}"]`);
      await page.close();
    }
    expect(errors.filter((error) => !/mine|favicon|404/.test(error))).toEqual([]);
  });

  test('the card shows as it should where the page forbids all style', async () => {
    const page = await rig.open(`${NEWS}/strict`);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, 'Full record');
    const close = await until(() => rig.cardControl(page, 'Close'), 'the close button');
    const phrase = await page.$eval(
      `mark[data-claim="${EIGHTY}"]`,
      (mark) => mark.getBoundingClientRect().toJSON() as DOMRect,
    );
    expect(close.x).toBeGreaterThan(300);
    expect(close.y).toBeGreaterThan(phrase.y - 20);
    expect(await page.$eval('on-the-record-card', (card) => getComputedStyle(card).position)).toBe('fixed');
    await page.close();
  });

  test('five megabytes of text are read without freezing the page for long', async () => {
    const page = await rig.open(`${NEWS}/large`);
    await page.evaluate(() => {
      const scope = globalThis as unknown as { longest: number };
      scope.longest = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        scope.longest = Math.max(scope.longest, now - last);
        last = now;
      }, 10);
    });
    await page.waitForSelector(`#end mark[data-claim="${NO_CASUALTIES}"]`, { timeout: 30_000 });
    expect(await page.evaluate(() => (globalThis as unknown as { longest: number }).longest)).toBeLessThan(1500);
    await page.close();
  });

  test('outside the list nothing runs by itself, but a click on the toolbar button starts it', async () => {
    const page = await rig.open(`${ELSEWHERE}/story`);
    await aWhile();
    expect(await markedClaims(page)).toEqual([]);
    await page.bringToFront();
    await rig.clickToolbar(page);
    await (await waitForMark(page, EIGHTY)).click();
    await waitForCard(rig, page, 'Full record');
    await page.close();
  });

  test('while the background does not answer the card says so, and trying again helps', async () => {
    const page = await rig.open(`${NEWS}/story`);
    const mark = await waitForMark(page, EIGHTY);
    await rig.holdBackground(7000);
    await mark.click();
    await waitForCard(rig, page, 'The record did not answer.');
    await aWhile(3500);
    await rig.clickCard(page, 'Try again');
    await waitForCard(rig, page, 'Full record');
    await page.close();
  });

  test('a page that carries the statements of the founding article shows them all', async () => {
    const page = await rig.open(`${NEWS}/example`);
    await page.waitForSelector('mark[data-claim]');
    await aWhile();
    const popup = await rig.openPopupPage(page);
    const listed = await until(
      () =>
        popup.$$eval(
          'li[data-claim]',
          (items) => items.length > 0 && items.map((item) => item.getAttribute('data-claim')),
        ),
      'entries in the popup',
    );
    for (const either of FOUNDING)
      expect(
        listed.some((id) => either.split(' ').includes(id ?? '')),
        either,
      ).toBe(true);
    await popup.close();
    await page.close();
  });
});

/** What browsers ask for themselves. */
const BROWSERS_OWN = /mozilla|firefox|google|gstatic|chromium|detectportal|favicon\.ico/;
