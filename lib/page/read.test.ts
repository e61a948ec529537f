// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, BlockReader, isCurrent, readBlocks, toTextRanges } from './read';

function body(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

const texts = (html: string) => readBlocks(body(html)).map(({ text }) => text.trim().replace(/ +/g, ' '));

describe('readBlocks', () => {
  test.each([
    ['paragraphs are blocks', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['inline elements are not', '<p>One <em>t<b>w</b>o</em> <a href="/">three</a></p>', ['One two three']],
    [
      'nor are pictures, meta data and elements of the page’s own',
      '<p>One <img>two <meta itemprop="a">three <x-name>four</x-name></p>',
      ['One two three four'],
    ],
    ['text beside blocks is a block', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
    ['a <br> parts words, two part blocks', 'one<br>two<br><br>three', ['one\ntwo', 'three']],
    ['white space is folded', '<p>one\n   two\tthree</p>', ['one two three']],
    [
      'code, fields and hidden text are left out',
      '<p>a</p><script>b</script><style>c</style><textarea>d</textarea><p hidden>e</p><pre>f</pre>',
      ['a'],
    ],
    [
      'what the reader writes is left out',
      '<div contenteditable="true"><p>mine</p></div><div role="textbox">mine</div><p>theirs</p>',
      ['theirs'],
    ],
    ['blocks without a letter are left out', '<p> — </p><p>1</p>', ['1']],
    ['templates are left out', '<template><p>no</p></template><p>yes</p>', ['yes']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('an empty text outside of a block is no part of the next', () => {
    const root = body('<ul><li>One</li></ul>');
    root.querySelector('ul')?.prepend(document.createTextNode(''));
    const [block] = readBlocks(root);
    expect(block?.pieces.map(({ node }) => node.data)).toEqual(['One']);
    expect(block && isCurrent(block)).toBe(true);
  });

  test('a block is current until its text changes', () => {
    const [block] = readBlocks(body('<p>One <em>two</em></p>'));
    if (!block) throw new Error('no block');
    expect(isCurrent(block)).toBe(true);
    (document.querySelector('em')?.firstChild as Text).data = 'three';
    expect(isCurrent(block)).toBe(false);
  });
});

describe('BlockReader', () => {
  const COUNT = 600;
  const section = (place: number) => `<section><p>One <b>of ${place}</b> and</p> ${place}<br>more</section>`;
  const page = () => body(Array.from({ length: COUNT }, (_, place) => section(place)).join(''));

  /** Reads in goes as short as they can be, and changes the page in between. */
  function readInGoes(root: HTMLElement, change: (go: number) => void): Block[] {
    const reader = new BlockReader(root);
    for (let go = 0; !reader.read(() => true); go += 1) {
      change(go);
      expect(go).toBeLessThan(COUNT);
    }
    return reader.blocks;
  }

  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);

  test('reads the same in many goes as in one', () => {
    let goes = 0;
    const blocks = readInGoes(page(), () => (goes += 1));
    expect(goes).toBeGreaterThan(10);
    expect(texts(blocks)).toEqual(texts(readBlocks(page())));
  });

  test('meets every element once', () => {
    const met: Element[] = [];
    const root = page();
    const reader = new BlockReader(root, (element) => met.push(element));
    while (!reader.read(() => true));
    expect(met).toEqual([...root.querySelectorAll('*')]);
  });

  test.each([
    ['contenteditable', 'true'],
    ['hidden', ''],
    ['role', 'textbox'],
  ])('leaves out what gets the attribute %s between two goes', (name, value) => {
    const root = page();
    root.insertAdjacentHTML('beforeend', '<div><p>Mine.</p></div>');
    const blocks = readInGoes(root, () => root.lastElementChild?.setAttribute(name, value));
    expect(texts(blocks)).not.toContain('Mine.');
  });

  test('leaves out an editor that comes between two goes', () => {
    const root = page();
    const editor = '<div contenteditable="true"><p>Mine.</p></div>';
    const blocks = readInGoes(root, (go) => (go === 0 ? root.insertAdjacentHTML('beforeend', editor) : undefined));
    expect(texts(blocks)).not.toContain('Mine.');
  });

  test.each<[string, (root: HTMLElement) => void]>([
    ['emptied', (root) => root.replaceChildren()],
    ['written anew', (root) => root.replaceChildren(...page().childNodes)],
    ['taken out of the page', (root) => root.remove()],
    ['put into it again and again', (root) => root.prepend(...root.cloneNode(true).childNodes)],
  ])('ends where all of it is %s', (_, change) => {
    const root = document.createElement('div');
    root.append(...page().childNodes);
    document.body.append(root);
    const blocks = readInGoes(root, (go) => (go < 2 ? change(root) : undefined));
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.length).toBeLessThanOrEqual(3 * COUNT);
  });
});

describe('toTextRanges', () => {
  const word = fc.stringMatching(/^[a-z ]{0,6}$/);
  const inline = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      word,
      fc
        .tuple(fc.constantFrom('em', 'b', 'a', 'span'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  })).node;

  test('maps any stretch of a block to the same characters as a walk over all of them does', () => {
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 5 }), fc.nat(60), fc.nat(60), (parts, a, b) => {
        const root = body(`<p>x${parts.join('')}</p>`);
        const [block] = readBlocks(root);
        if (!block) throw new Error('no block');
        const start = Math.min(a, b) % (block.text.length + 1);
        const end = Math.min(Math.max(a, b), block.text.length);
        // The oracle: one entry for each character, found by walking the nodes one by one.
        const naive: string[] = [];
        const walker = document.createTreeWalker(root, 4);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          for (const [at, letter] of [...node.data].entries()) naive.push(`${letter}@${at}`);
        }
        const own = toTextRanges(block, start, end).flatMap(({ node, start: from, end: to }) =>
          Array.from({ length: to - from }, (_, step) => `${node.data[from + step]}@${from + step}`),
        );
        expect(own).toEqual(end > start ? naive.slice(start, end) : []);
      }),
    );
  });
});
