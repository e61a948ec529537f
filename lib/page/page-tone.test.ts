// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pageTone } from './page-tone';

test.each([
  ['the nearest background tells', '<div style="background-color: rgb(0, 0, 0)"><p id="at">x</p></div>', 'dark'],
  [
    'one that lets what is behind it through does not',
    '<div style="background-color: rgb(0, 0, 0)"><p id="at" style="background-color: rgba(255, 255, 255, 0.1)">x</p></div>',
    'dark',
  ],
  ['without one, light text tells', '<p id="at" style="color: rgb(255, 255, 255)">x</p>', 'dark'],
  ['and dark text', '<p id="at" style="color: rgb(0, 0, 0)">x</p>', 'light'],
  [
    'a link is as the text around it',
    '<p style="color: rgb(255, 255, 255)"><a href="/"><b id="at" style="color: rgb(158, 158, 255)">x</b></a></p>',
    'dark',
  ],
  [
    'also a pale one',
    '<p style="color: rgb(0, 0, 0)"><a href="/" id="at" style="color: rgb(230, 230, 255)">x</a></p>',
    'light',
  ],
])('%s', (_, html, tone) => {
  document.body.innerHTML = html;
  expect(pageTone(document.querySelector('#at') as Element, true)).toBe(tone);
});
