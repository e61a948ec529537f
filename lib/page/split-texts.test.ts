// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageFinding } from './finding';
import type { HighlightOptions } from './highlight-options';
import { MarkPainter } from './mark-painter';
import { readBlocks, toTextRanges } from './read';
import { SplitTexts } from './split-texts';

const OPTIONS: HighlightOptions = {
  firstMentionOnly: true,
  showDenials: true,
  dimRead: true,
  painter: 'elements',
  underline: 'dotted',
  announce: { description: 'highlight', denialName: (words) => `${words}: the opposite` },
};

/** Marks `[start, end)` of the first block of a page. */
function mark(html: string, ...spans: [number, number][]) {
  document.body.innerHTML = html;
  const splits = new SplitTexts();
  const [block] = readBlocks(document.body);
  if (!block) throw new Error('no block');
  const paintings = spans.map(([start, end], place) => ({
    finding: { claimId: `claim-${place}` } as PageFinding,
    ranges: toTextRanges(block, start, end),
  }));
  new MarkPainter(splits).paint(paintings, OPTIONS);
  const marksOf = (place: number) => [...document.querySelectorAll<HTMLElement>(`[data-claim="claim-${place}"]`)];
  return { splits, marks: spans.map((_, place) => marksOf(place)) };
}

const html = () => document.body.innerHTML;

/** What the page's own change is to the healer. */
async function change(splits: SplitTexts, act: () => void): Promise<void> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  act();
  splits.heal(observer.takeRecords());
  observer.disconnect();
}

const own = () => document.querySelector('p')?.firstChild as Text;

describe('marks', () => {
  test('are one <mark> for each text node, the first of them a button', () => {
    const { marks } = mark('<p>one <em>two</em> three four</p>', [4, 13]);
    expect(marks[0]?.map(({ textContent }) => textContent)).toEqual(['two', ' three']);
    expect(marks[0]?.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    expect(marks[0]?.map((one) => one.getAttribute('role'))).toEqual(['button', 'none']);
    expect(document.body.textContent).toBe('one two three four');
    expect(html()).not.toContain('markjs');
  });

  test('are undone without a trace, whatever was marked', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const page = '<p class="x">one <em>two</em><!-- c --> three <a href="/">four</a>&amp; five</p>';
    fc.assert(
      fc.property(place, (span) => {
        const { splits } = mark(page, span);
        expect(document.body.textContent).toBe('one two three four& five');
        splits.restoreAll();
        expect(html()).toBe(page);
        expect(splits.size).toBe(0);
      }),
    );
  });
});

describe('healing', () => {
  test('when the page changes its text, our pieces go and its words stand alone', async () => {
    const { splits } = mark('<p>one two three</p>', [4, 7]);
    await change(splits, () => {
      own().data = 'something else';
    });
    expect(html()).toBe('<p>something else</p>');
  });

  test('when the page removes its text, our pieces go too and the node is whole', async () => {
    const { splits } = mark('<p>one two three</p>', [4, 7]);
    const node = own();
    await change(splits, () => node.remove());
    expect(html()).toBe('<p></p>');
    expect(node.data).toBe('one two three');
  });

  test('when the page puts something behind its text, it stands behind all of it', async () => {
    const { splits } = mark('<p>one two three</p>', [4, 7]);
    await change(splits, () => own().after(document.createElement('hr')));
    expect(html()).toBe('<p>one two three<hr></p>');
  });

  test('when the page unwraps a mark, or puts its words in its place, they stay where they stand', async () => {
    for (const unwrap of [
      (one: HTMLElement) => one.replaceWith(...one.childNodes),
      (one: HTMLElement) => one.replaceWith(one.textContent ?? ''),
    ]) {
      const { splits, marks } = mark('<p>one two three</p>', [4, 7]);
      await change(splits, () => unwrap(marks[0]?.[0] as HTMLElement));
      expect(html()).toBe('<p>one two three</p>');
      splits.restoreAll();
      expect(html()).toBe('<p>one two three</p>');
    }
  });

  test('when the page removes a mark with its words, it has its text back', async () => {
    const { splits, marks } = mark('<p>one two three</p>', [4, 7]);
    await change(splits, () => marks[0]?.[0]?.remove());
    expect(html()).toBe('<p>one two three</p>');
  });

  test('what the page does elsewhere changes nothing', async () => {
    const { splits, marks } = mark('<p>one two three</p><p>other</p>', [4, 7]);
    await change(splits, () => document.querySelectorAll('p')[1]?.append('!'));
    expect(marks[0]?.[0]?.isConnected).toBe(true);
    expect(splits.size).toBe(1);
  });

  test('a part that the page took out is whole again', () => {
    const { splits } = mark('<p>one two three</p>', [4, 7]);
    const paragraph = document.querySelector('p') as HTMLElement;
    paragraph.remove();
    splits.restoreDetached();
    expect(paragraph.innerHTML).toBe('one two three');
  });

  test('a part is whole again, others are not touched, and a caret in it stays on its letter', () => {
    const { splits } = mark('<p>one two three</p>', [4, 7]);
    expect(splits.restoreIn(document.createElement('p'))).toBe(false);
    const paragraph = document.querySelector('p') as HTMLElement;
    getSelection()?.collapse(paragraph.childNodes[2] as Node, 3);
    expect(splits.restoreIn(document.body)).toBe(true);
    expect(html()).toBe('<p>one two three</p>');
    expect([getSelection()?.anchorNode, getSelection()?.anchorOffset]).toEqual([own(), 10]);
  });
});
