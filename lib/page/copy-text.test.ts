// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyText } from './copy-text';

const give = (clipboard: object | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

/** A document in which something was selected when the copy was asked for. */
function room(executes: boolean) {
  document.body.innerHTML = '<p>Words of the page</p><div id="host"></div>';
  const shadow = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<div><button>Copy</button></div>';
  const place = shadow.querySelector('div') as HTMLElement;
  const button = shadow.querySelector('button') as HTMLElement;
  button.focus();
  const copied: string[] = [];
  document.execCommand = vi.fn(() => {
    const field = shadow.querySelector('textarea');
    if (field) copied.push(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0));
    return executes;
  });
  return { shadow, place, button, copied };
}

describe('copying', () => {
  afterEach(() => give(undefined));

  test('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(async () => undefined);
    give({ writeText });
    const { place, copied } = room(true);
    expect(await copyText('a text', place)).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a text');
    expect(copied).toEqual([]);
  });

  test.each([
    ['has none', undefined],
    ['refuses', { writeText: () => Promise.reject(new Error('policy')) }],
  ])('selects the text in a field of its own where the page %s, and leaves nothing behind', async (_, clipboard) => {
    give(clipboard);
    const { shadow, place, button, copied } = room(true);
    expect(await copyText('a text\nof two lines', place)).toBe(true);
    expect(copied).toEqual(['a text\nof two lines']);
    expect(shadow.querySelector('textarea')).toBeNull();
    expect(document.body.textContent).not.toContain('a text');
    expect(shadow.activeElement).toBe(button);
  });

  test('says when the browser allows neither', async () => {
    give(undefined);
    const { shadow, place } = room(false);
    expect(await copyText('a text', place)).toBe(false);
    expect(shadow.querySelector('textarea')).toBeNull();
  });
});
