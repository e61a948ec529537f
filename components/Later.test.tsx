// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Later } from './Later';
import { draw } from './test-render';

const view = (
  <details>
    <summary>More</summary>
    <Later>{() => <p>Within</p>}</Later>
  </details>
);

test('what is within comes after the first picture', async () => {
  const first = document.createElement('div');
  render(view, first);
  expect(first.textContent).toBe('More');
  expect((await draw(view)).textContent).toBe('MoreWithin');
});
