/** Text that becomes editable after it was read, or moves to where it is: nothing of ours stays or comes inside. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../scripts/site';
import { ENGINES, type Rig, startRig } from '../e2e/rig';
import {
  CLAIM,
  describeScenarios,
  OTHER_CLAIM,
  onBoth,
  openUnpainted,
  type Scenario,
  settle,
  waitForUnderlined,
} from './compare';
import { html } from './html';

const P = `<p id="beside">He said: “${CLAIM}”.</p>`;
const OTHER = `<p id="other">${OTHER_CLAIM}, they say.</p>`;
const BOTH = [CLAIM, OTHER_CLAIM];

const pages: Record<string, Reply> = {
  '/inner': html(OTHER),
  '/plain': html(P),
  '/frame': html(`${P}<iframe src="/inner" width="500" height="100"></iframe>`),
  '/shadow': html(`${P}<div id="text"></div><script>
    document.querySelector('#text').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(OTHER)};</script>`),
  '/designed': html(`<div id="text">Write here.</div><p>And here.</p><script>document.designMode = 'on'</script>`),
  '/text': html(`${P}<div id="text">${OTHER}</div><div id="editor" contenteditable="true"><p>Mine.</p></div>`),
  '/form': html(`${P}<form id="text"><input name="contains"><section>${OTHER}</section></form>`),
};

const makeEditable = (page: Page) => page.$eval('#text', (text) => text.setAttribute('contenteditable', 'true'));

const scenarios: Scenario[] = [
  {
    name: 'a claim is typed in a document in design mode',
    path: '/designed',
    first: [],
    act: async (page) => {
      await settle(page);
      await page.click('#text');
      await page.keyboard.press('End');
      await page.keyboard.type(' First this.');
      await settle(page);
      await page.keyboard.type(` Then: ${CLAIM.replace('’', "'")}.`);
      await settle(page);
      return page.evaluate(() => document.body.innerHTML);
    },
    last: [],
  },
  {
    name: 'a document turns design mode on and is typed into',
    path: '/plain',
    act: async (page) => {
      await page.evaluate(() => {
        document.designMode = 'on';
      });
      await page.click('#beside');
      await page.keyboard.type('x');
    },
    last: [],
  },
  {
    name: 'a frame turns design mode on and changes',
    path: '/frame',
    first: BOTH,
    act: (page) =>
      page.$eval('iframe', ({ contentDocument }) => {
        if (!contentDocument) return;
        contentDocument.designMode = 'on';
        contentDocument.querySelector('#other')?.append(' More.');
      }),
    last: [CLAIM],
  },
  {
    name: 'an underlined paragraph moves into an editor',
    path: '/text',
    first: BOTH,
    act: (page) => page.$eval('#editor', (editor) => editor.append(document.querySelector('#other') as Element)),
    last: [CLAIM],
  },
  {
    name: 'what is around a shadow root becomes editable',
    path: '/shadow',
    first: BOTH,
    act: makeEditable,
    last: [CLAIM],
  },
  {
    name: 'a form whose control hides a property of nodes becomes editable',
    path: '/form',
    first: BOTH,
    act: makeEditable,
    last: [CLAIM],
  },
  {
    name: 'editors come at the end of a long text while it is read',
    path: '/plain',
    act: (page) =>
      page.evaluate(
        (held, end) =>
          new Promise<void>((done) => {
            const text = document.createElement('section');
            text.innerHTML = `<p>${'Some words that say nothing of interest to anybody. '.repeat(12)}</p>`.repeat(
              9_000,
            );
            document.body.append(text);
            let left = 100;
            const timer = setInterval(() => {
              const editor = document.createElement('div');
              editor.contentEditable = 'true';
              editor.innerHTML = held;
              text.append(editor);
              left -= 1;
              if (left > 0) return;
              clearInterval(timer);
              text.insertAdjacentHTML('beforeend', end);
              done();
            }, 20);
          }),
        OTHER,
        P,
      ),
    last: [CLAIM, CLAIM],
  },
];

describeScenarios('editable later', pages, scenarios);

describe.each(ENGINES)('editable before it is painted · %s', (engine) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(engine, onBoth(pages), { everyMention: true });
  });
  afterAll(() => rig?.close());

  test('a text that was read becomes editable while what paints it is on its way', async () => {
    const page = await openUnpainted(rig, '/text');
    await makeEditable(page);
    await waitForUnderlined(page, [CLAIM]);
    await settle(page);
    expect(await page.$eval('#text', (text) => text.querySelector('mark'))).toBeNull();
    await page.close();
  });
});
