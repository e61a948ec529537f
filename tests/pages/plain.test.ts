/** Pages without a framework: selecting, copying, finding, and changing text in every way the DOM allows. */
import type { Page } from 'puppeteer-core';
import { CLAIM, describeScenarios, OTHER_CLAIM, type Scenario, settle } from './compare';
import { html } from './html';

const STORY = html(
  `<main><h1>The night</h1><p id="a">He said: “${CLAIM}”, and that was it.</p><p id="b">The roses came early this year.</p></main>`,
);

const text = (page: Page) => page.evaluate(() => document.body.innerText);

/** Changes the page in one go and again after a while; tells what it shows each time. */
const changes =
  (...steps: (() => void)[]): Scenario['act'] =>
  async (page) => {
    const seen: string[] = [];
    for (const step of steps) {
      await page.evaluate(step);
      seen.push(await text(page));
      await settle(page);
      seen.push(await text(page));
    }
    return seen;
  };

const scenarios: Scenario[] = [
  {
    name: 'a text node gets another text',
    path: '/story',
    act: changes(() => {
      const p = document.querySelector('#a') as HTMLElement;
      (p.firstChild as Text).data = 'At least 80 American military personnel were killed by Iran’s missiles.';
    }),
    last: [OTHER_CLAIM],
  },
  {
    name: 'a text node is emptied and filled again',
    path: '/story',
    act: changes(
      () => {
        const p = document.querySelector('#a') as HTMLElement;
        (p.firstChild as Text).data = '';
      },
      () => {
        const p = document.querySelector('#a') as HTMLElement;
        (p.firstChild as Text).data = 'No Americans were harmed in last night’s attack.';
      },
    ),
    last: [CLAIM],
  },
  {
    name: 'a text node is split, and normalised again',
    path: '/story',
    act: changes(
      () => {
        const p = document.querySelector('#a') as HTMLElement;
        (p.firstChild as Text).splitText(4);
      },
      () => document.querySelector('#a')?.normalize(),
    ),
    last: [CLAIM],
  },
  {
    name: 'words are put before, after and into a paragraph',
    path: '/story',
    act: changes(
      () => document.querySelector('#a')?.prepend('Again: '),
      () => document.querySelector('#a')?.append(' Twice.'),
      () => document.querySelector('#a')?.insertBefore(document.createElement('img'), null),
    ),
    last: [CLAIM],
  },
  {
    name: 'a paragraph is moved, cloned, and replaced by its own HTML',
    path: '/story',
    act: changes(
      () => document.querySelector('main')?.append(document.querySelector('#a') as Node),
      () => document.querySelector('main')?.append(document.querySelector('#a')?.cloneNode(true) as Node),
      () => document.querySelector('#a')?.nextElementSibling?.remove(),
      () => {
        const p = document.querySelector('#a') as HTMLElement;
        p.innerHTML = `${p.innerHTML}`;
      },
    ),
    last: [CLAIM],
  },
];

describeScenarios('plain pages', { '/story': STORY }, scenarios);
