/**
 * Text that is typed into: fields, editable elements and three editors. A paragraph beside each is underlined, so that
 * the extension is at work; what the editor holds, selects, undoes and redoes must be as without us, with nothing of
 * ours inside.
 */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { bundleFile } from './apps/bundle';
import { CLAIM, describeScenarios, OTHER_CLAIM, type Scenario, settle } from './compare';
import { html } from './html';

const BESIDE = `<p>He said: “${CLAIM}”.</p>`;
const HELD = `It began so: ${OTHER_CLAIM}, they say.`;
const STYLE = `<style>#editor, #editor * { font: 16px/1.5 monospace; white-space: pre-wrap } textarea, input { width: 900px }</style>`;

/** The claim as a keyboard writes it. */
const TYPED_CLAIM = CLAIM.replace('’', "'");

/** Two hundred characters, with a key on the keyboard for each. */
const TYPED = [
  ` And then: ${TYPED_CLAIM}.`,
  ' The roses came early this year, and the river was low until March.',
  ' Nobody in the village had seen the like of it, said the old miller at the gate.',
].join('');

interface State {
  html: string;
  value: string | null;
  /** Ends of the selection: offsets, for a node behind its path from the editor. */
  selection: string[];
  model: unknown;
  focused: boolean;
  ours: number;
}

const look = (page: Page): Promise<State> =>
  page.$eval('#editor', async (editor) => {
    // Editors measure themselves and hear of selections a frame later.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    const field = 'value' in editor ? (editor as HTMLTextAreaElement) : null;
    const place = (node: Node | null, offset: number) => {
      const path: number[] = [];
      let at = node;
      while (at && at !== editor && at.parentNode) {
        path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
        at = at.parentNode;
      }
      return `${at === editor ? 'editor' : 'page'}/${path.join('/')}:${offset}`;
    };
    const chosen = getSelection();
    const ends = field
      ? [String(field.selectionStart), String(field.selectionEnd), field.selectionDirection ?? '']
      : [
          place(chosen?.anchorNode ?? null, chosen?.anchorOffset ?? 0),
          place(chosen?.focusNode ?? null, chosen?.focusOffset ?? 0),
        ];
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return {
      html: editor.innerHTML,
      value: field?.value ?? null,
      selection: ends,
      model: window.model?.() ?? null,
      focused: editor === document.activeElement || editor.contains(document.activeElement),
      ours:
        editor.querySelectorAll('mark, [data-claim], [data-tone]').length +
        ranges.filter(({ startContainer }) => editor.contains(startContainer)).length,
    };
  });

async function press(page: Page, keys: string): Promise<void> {
  const [key, ...held] = keys.split('+').reverse() as [KeyInput, ...KeyInput[]];
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held) await page.keyboard.up(one);
}

const textOf = ({ html, value }: State) => value ?? html;

/** Types at the end, in the middle and over a selection, takes it all back and does it again. */
const edit = async (page: Page) => {
  const seen: State[] = [await look(page)];
  const then = async (...all: string[]) => {
    for (const keys of all) await press(page, keys);
    seen.push(await look(page));
  };
  await page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    (editor.querySelector<HTMLElement>('[contenteditable]') ?? editor).focus();
  });
  await then('Control+End');
  await page.keyboard.type(TYPED);
  await settle(page);
  await then();
  expect(seen.map(textOf).at(-1)).toContain(TYPED_CLAIM);
  await then(...Array<string>(12).fill('ArrowLeft'));
  await page.keyboard.type('(so they say)');
  await then();
  await then('Control+Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await page.keyboard.type('XY');
  await then('Enter', 'Backspace');
  await settle(page);
  await then();
  for (let times = 0; times < 4; times += 1) await then('Control+z');
  // Some take a letter back at a time.
  const until = async (there: boolean, keys: string) => {
    const is = () => seen.map(textOf).at(-1)?.includes(TYPED_CLAIM);
    for (let times = 0; times < 8 && is() !== there; times += 1) await then(...Array<string>(40).fill(keys));
    expect(is()).toBe(there);
  };
  await until(false, 'Control+z');
  for (let times = 0; times < 3; times += 1) await then('Control+Shift+Z');
  await until(true, 'Control+Shift+Z');
  await settle(page);
  await then();
  return seen;
};

const FIELDS: Record<string, string> = {
  '<input>': `<input id="editor" value="${HELD}">`,
  '<textarea>': `<textarea id="editor" rows="5">${HELD}</textarea>`,
  contenteditable: `<div id="editor" contenteditable="true"><p>${HELD}</p><p>Second <b>paragraph</b>.</p></div>`,
  'contenteditable, plain text only': `<div id="editor" contenteditable="plaintext-only">${HELD}</div>`,
};

const EDITORS = { ProseMirror: 'prosemirror.ts', 'CodeMirror 6': 'codemirror.ts', 'Quill 2': 'quill.ts' };

const pages: Record<string, string> = {};
for (const [name, field] of Object.entries(FIELDS)) pages[`/${encodeURIComponent(name)}`] = html(BESIDE + field, STYLE);
for (const [name, file] of Object.entries(EDITORS)) {
  const script = (await bundleFile(file)).replaceAll('</script', '<\\/script');
  const body = `${BESIDE}<div id="editor"><p>${HELD}</p><p>Second <strong>paragraph</strong>.</p></div>`;
  pages[`/${encodeURIComponent(name)}`] = html(`${body}<script>${script}</script>`, STYLE);
}

/** What stands in the editor is not read while it is typed into; what the page shows of it elsewhere is. */
const FURTHER: Record<string, string> = {
  '/preview': html(
    `${BESIDE}<textarea id="editor" rows="5">${HELD}</textarea><p id="preview">${HELD}</p><script>
      document.querySelector('#editor').addEventListener('input', ({ target }) => {
        document.querySelector('#preview').textContent = target.value;
      });</script>`,
    STYLE,
  ),
  '/becomes': html(
    `${BESIDE}<div id="editor" onclick="this.contentEditable = 'true'; this.focus()"><p>${HELD}</p><p>Second <b>paragraph</b>.</p></div>`,
    STYLE,
  ),
};

const becomesEditable: Scenario['act'] = async (page) => {
  const last = await page.$eval('#editor p', (paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const { right, bottom } = [...range.getClientRects()].at(-1) as DOMRect;
    return { right, bottom };
  });
  await page.mouse.click(last.right - 30, last.bottom - 8);
  const clicked = await look(page);
  const typed = await edit(page);
  await page.$eval('#editor', (editor) => {
    (editor as HTMLElement).contentEditable = 'false';
  });
  return [clicked, ...typed];
};

const scenarios: Scenario[] = [
  ...[...Object.keys(FIELDS), ...Object.keys(EDITORS)].map((name) => ({
    name,
    path: `/${encodeURIComponent(name)}`,
    act: edit,
    last: [CLAIM],
  })),
  {
    name: 'a preview of what is typed',
    path: '/preview',
    first: [CLAIM, OTHER_CLAIM],
    act: async (page) => [await edit(page), await page.$eval('#preview', (one) => one.textContent)],
    last: [CLAIM, OTHER_CLAIM, TYPED_CLAIM],
  },
  {
    name: 'a text that becomes editable, and is read again when it is no more',
    path: '/becomes',
    first: [CLAIM, OTHER_CLAIM],
    act: becomesEditable,
    last: [CLAIM, OTHER_CLAIM, TYPED_CLAIM],
  },
];

describeScenarios('editors', { ...pages, ...FURTHER }, scenarios);
