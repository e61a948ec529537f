/** The record in a full tab: search, narrowing, address, keyboard. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord, readRecords } from '../../scripts/records';
import { ENGINES, openOwn, type Rig, startRig, until } from './rig';

const claims = readRecords();
const ofTopic = (topic: string) => claims.filter((claim) => claim.topic === topic).length;

const hash = (page: Page) => page.evaluate(() => location.hash);
const status = (page: Page) => page.$eval('.list-h p', (line) => line.textContent);
const listed = (page: Page) => page.$$eval('.item', (links) => links.map((link) => link.getAttribute('href')));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
const title = (page: Page) => page.evaluate(() => document.querySelector('#claim-title')?.textContent ?? null);

async function tick(page: Page, label: string): Promise<void> {
  await page.evaluate((wanted) => {
    const box = [...document.querySelectorAll('.ck')].find((one) => one.querySelector('.lab')?.textContent === wanted);
    box?.querySelector('input')?.click();
  }, label);
}

async function openRecord(rig: Rig, path: string): Promise<Page> {
  const page = await openOwn(rig.browser, await rig.extensionUrl(path));
  await page.setViewport({ width: 1360, height: 900 });
  return page;
}

describe.each(ENGINES)('%s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, {});
  });
  afterAll(() => rig?.close());

  test('a search finds in spite of a slip, by keyboard alone, and goes back as it came', async () => {
    const page = await openRecord(rig, 'record.html');
    expect(await status(page)).toBe(`${claims.length} claims`);
    await page.focus('.field input');
    await page.keyboard.type('amercan casualties');
    await until(async () => (await status(page))?.includes('found'), 'an answer');
    expect((await listed(page))[0]).toMatch(/^#no-us-casualties\?/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe((await listed(page))[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until(async () => (await title(page)) === readRecord('no-us-casualties').claim, 'the claim');
    expect(await hash(page)).toBe('#no-us-casualties?q=amercan+casualties');
    await page.evaluate(() => history.back());
    await until(async () => (await title(page)) === null, 'the list');
    expect(await page.$eval('.field input', (input) => (input as HTMLInputElement).value)).toBe('amercan casualties');
    await page.evaluate(() => history.back());
    await until(async () => (await status(page)) === `${claims.length} claims`, 'the whole list');
    await page.close();
  });

  test('who comes by a link finds its claim in the list', async () => {
    const page = await openRecord(rig, 'record.html#no-us-casualties');
    // Once more, in a window that has room for both.
    await page.evaluate(() => location.reload());
    await new Promise((done) => setTimeout(done, 500));
    const inView = () =>
      page.$eval('.item[aria-current]', (link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      });
    await until(inView, 'the claim in the list');
    expect(await title(page)).toBe(readRecord('no-us-casualties').claim);
    await page.close();
  });

  test('choices narrow the list, stand in the address, and are taken back', async () => {
    const page = await openRecord(rig, 'record.html#/?topic=economy');
    expect(await status(page)).toBe(`${ofTopic('economy')} claims found`);
    await tick(page, 'Agrees');
    const both = claims.filter(
      ({ topic, accounts }) => topic === 'economy' && accounts.some(({ relation }) => relation === 'supports'),
    );
    await until(async () => (await listed(page)).length === both.length, 'both choices');
    expect(await hash(page)).toBe('#/?topic=economy&relation=supports');
    await page.evaluate(() => history.back());
    await until(async () => (await listed(page)).length === ofTopic('economy'), 'one choice');
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Clear all')?.click(),
    );
    await until(async () => (await status(page)) === `${claims.length} claims`, 'no choice');
    await page.close();
  });

  test('on a narrow screen choices are folded away, nothing is cut off, and the list leads to the claim and back', async () => {
    const page = await openRecord(rig, 'record.html');
    await page.setViewport({ width: 320, height: 700 });
    const seen = (selector: string) => page.$eval(selector, (one) => one.checkVisibility());
    expect(await seen('.facets-body')).toBe(false);
    await page.click('.facets-toggle');
    await until(() => seen('.facets-body'), 'the choices');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.click('.facets-toggle');
    await until(async () => !(await seen('.facets-body')), 'the choices folded away');
    await page.click('.item');
    await until(async () => (await title(page)) !== null && !(await seen('.list')), 'the claim alone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.click('.back');
    await until(() => seen('.list'), 'the list');
    await page.close();
  });
});
