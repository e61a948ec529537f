// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { SELECTION_MOST, selectedText } from './selection';

function select(html: string, selector: string): string {
  document.body.innerHTML = html;
  const element = document.querySelector(selector) as Element;
  document.getSelection()?.selectAllChildren(element);
  return selectedText(document);
}

test('selected words, white space as one space, not endlessly many', () => {
  expect(select('<p>  Some \t words </p>', 'p')).toBe('Some words');
  expect(select(`<p>${'a'.repeat(5000)}</p>`, 'p')).toHaveLength(SELECTION_MOST);
});

test('nothing when nothing is selected, nor what is typed', () => {
  expect(select('<p>words</p>', 'p')).toBe('words');
  document.getSelection()?.removeAllRanges();
  expect(selectedText(document)).toBe('');
  expect(select('<div contenteditable><p>my draft</p></div>', 'p')).toBe('');
});
