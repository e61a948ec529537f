// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rangeOf } from './locate';

function at(html: string, exact: string) {
  document.body.innerHTML = html;
  const container = document.querySelector('p') as Element;
  return rangeOf({ container, exact, start: (container.textContent ?? '').indexOf(exact) });
}

test('words are found across elements', () => {
  const range = at('<p>Iran <b>denied</b> that it<i> called</i></p>', 'denied that it called');
  expect(range?.toString()).toBe('denied that it called');
  expect(range?.startContainer.parentNode?.nodeName).toBe('B');
});

test('words that changed are not found', () => {
  const container = document.createElement('p');
  container.textContent = 'Another text';
  document.body.replaceChildren(container);
  expect(rangeOf({ container, exact: 'denied', start: 5 })).toBeNull();
});
