/** What a drawing may hold: elements, attributes and links that a view draws by itself, and its texts as texts. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { type ComponentChildren, h } from 'preact';
import renderToString from 'preact-render-to-string';
import { expect } from 'vitest';
import { AtOnce } from './Later';
import { draw, redraw } from './test-render';

/** Every element that a view draws by itself. */
const ELEMENTS = new Set(
  (
    'A ARTICLE B BDI BLOCKQUOTE BR BUTTON CITE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 HEADER I INPUT KBD ' +
    'LABEL LEGEND LI MAIN NAV OL OPTION P PROGRESS Q SEARCH SECTION SELECT SPAN SUMMARY TABLE TBODY TD TEXT TEXTAREA TH THEAD TIME TR UL CIRCLE ' +
    'PATH RECT SVG'
  ).split(' '),
);

const ATTRIBUTES =
  /^(accept|aria-[a-z]+|autocapitalize|autocomplete|checked|class|cx|cy|d|data-(claim|pack)|datetime|disabled|dir|focusable|for|height|hidden|href|id|inputmode|lang|max|name|novalidate|open|placeholder|r|readonly|rel|role|rows|rx|scope|selected|spellcheck|tabindex|target|text-anchor|title|type|value|viewbox|width|x|y)$/i;

const OWN_PAGES = ['/record.html', '/options.html'];
const isSafe = (href: string) =>
  /^https:\/\//.test(href) || href.startsWith('#') || OWN_PAGES.includes(href.split('#')[0] ?? '');

export interface Drawing {
  view: ComponentChildren;
  /** Texts that must be there as they are. */
  texts: string[];
}

/** Text as a DOM keeps it. */
const kept = (text: string) => text.replaceAll('\u0000', '');

function checkElement(name: string, attributes: readonly (readonly [name: string, value: string])[]): void {
  if (!ELEMENTS.has(name.toUpperCase())) throw new Error(`<${name}> was drawn`);
  for (const [key, value] of attributes) {
    if (!ATTRIBUTES.test(key)) throw new Error(`the attribute ${key}="${value}" was drawn`);
    if (key === 'href' && !isSafe(value)) throw new Error(`a link leads to ${value}`);
  }
}

function checkTexts(drawn: string, texts: readonly string[]): void {
  const shown = kept(drawn);
  for (const text of texts) if (!shown.includes(kept(text))) throw new Error(`not shown as text: ${text}`);
}

/** Written as HTML and read by a parser: a text that is not kept as text becomes a tag, an attribute, a comment. */
function checkMarkup({ view, texts }: Drawing): void {
  let shown = '';
  const never = (data: string) => {
    throw new Error(`neither element nor text: ${data}`);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => checkElement(name, Object.entries(attributes)),
    ontext: (text) => {
      shown += text;
    },
    oncomment: never,
    onprocessinginstruction: (_, data) => never(data),
  });
  parser.end(renderToString(h(AtOnce.Provider, { value: true }, view)));
  checkTexts(shown, texts);
}

/** Drawn in a document, effects and all. */
async function checkDocument({ view, texts }: Drawing): Promise<void> {
  const root = await draw(view);
  for (const { tagName, attributes } of root.querySelectorAll('*')) {
    checkElement(
      tagName,
      [...attributes].map(({ name, value }) => [name, value]),
    );
  }
  checkTexts(root.textContent ?? '', texts);
  await redraw(root, null);
  // What a WeakRef was asked for stays in memory until the next turn.
  await new Promise((done) => setTimeout(done, 0));
}

/** Every so many drawings one is made in a document, which costs ten times as much as the markup. */
const IN_DOCUMENT = 8;

/** Draws a view for so many values, and looks at what came of it. */
export async function drawMany<Value>(count: number, values: fc.Arbitrary<Value>, drawing: (value: Value) => Drawing) {
  const globals = globalThis as { hit?: unknown };
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      checkMarkup(drawing(value));
      if (drawn % IN_DOCUMENT === 0) await checkDocument(drawing(value));
      drawn += 1;
    }),
    { numRuns: count, endOnFailure: true },
  );
  expect(globals.hit).toBeUndefined();
}
