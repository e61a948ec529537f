// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cleanDragged } from './dragged';

const mark = (words: string) => `<mark data-claim="a" data-tone="light" tabindex="0">${words}</mark>`;

function dragged(html: string): string {
  let held = html;
  const data = {
    getData: () => held,
    setData(_: string, next: string) {
      held = next;
    },
  };
  cleanDragged(data as unknown as DataTransfer, null);
  return held;
}

test.each([
  ['words', `One ${mark('two')} three`, 'One two three'],
  ['words within elements', `<p>One <b>b${mark('two')}</b> ${mark('three')}</p>`, '<p>One <b>btwo</b> three</p>'],
  [
    'words with their style',
    `<span style="color: red">One </span>${mark('two')}<span style="color: red"> three</span>`,
    '<span style="color: red">One two three</span>',
  ],
  ['a mark of the page', `One <mark data-claim="x">two</mark>`, `One <mark data-claim="x">two</mark>`],
  ['nothing of ours', '<p>One<p>two', '<p>One<p>two'],
])('%s', (_, html, clean) => {
  expect(dragged(html)).toBe(clean);
});
