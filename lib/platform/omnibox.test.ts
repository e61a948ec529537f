/** The address bar cannot be driven from outside a browser, so the API is played here. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerAddressBar, escapeXml, type Suggestion } from './omnibox';

type Shown = { content: string; description: string }[];

const api = vi.hoisted(() => ({
  omnibox: undefined as unknown,
  runtime: { getURL: (path: string) => `chrome-extension://id/${path}` },
  tabs: { update: vi.fn(async () => undefined), create: vi.fn(async () => undefined) },
}));
vi.mock('./browser', () => ({ browser: api }));

let changed: (typed: string, show: (shown: Shown) => void) => void;
let entered: (chosen: string, disposition: string) => Promise<void>;
let started: () => void;
const setDefaultSuggestion = vi.fn();

const HOSTILE: Suggestion = { id: 'a', text: '</match> & "x" <url>\u0000', note: "o'clock" };

function start(scheme = 'chrome-extension') {
  api.runtime.getURL = (path) => `${scheme}://id/${path}`;
  answerAddressBar({
    suggest: async (typed) => (typed === 'none' ? [] : [HOSTILE]),
    pathOf: (chosen) => `record.html#${chosen}`,
    invitation: () => 'Search & find',
  });
}

const suggestionsFor = (typed: string) => new Promise<Shown>((done) => changed(typed, done));

beforeEach(() => {
  vi.clearAllMocks();
  api.omnibox = {
    setDefaultSuggestion,
    onInputStarted: { addListener: (listener: typeof started) => (started = listener) },
    onInputChanged: { addListener: (listener: typeof changed) => (changed = listener) },
    onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
  };
});

describe('suggestions', () => {
  test('are XML in Chrome, in which texts stay texts', async () => {
    start();
    expect(setDefaultSuggestion).not.toHaveBeenCalled();
    started();
    expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Search &amp; find' });
    expect(await suggestionsFor('x')).toEqual([
      { content: 'a', description: '&lt;/match&gt; &amp; &quot;x&quot; &lt;url&gt;  <dim>o&apos;clock</dim>' },
    ]);
    expect(await suggestionsFor('none')).toEqual([]);
  });

  test('are plain text in Firefox', async () => {
    start('moz-extension');
    started();
    expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Search & find' });
    expect((await suggestionsFor('x'))[0]?.description).toBe(`${HOSTILE.text} · o'clock`);
  });
});

test('what is chosen opens where the reader wants it', async () => {
  start();
  await entered('a', 'currentTab');
  expect(api.tabs.update).toHaveBeenCalledWith({ url: 'chrome-extension://id/record.html#a' });
  await entered('a', 'newForegroundTab');
  expect(api.tabs.create).toHaveBeenLastCalledWith({ url: 'chrome-extension://id/record.html#a', active: true });
  await entered('a', 'newBackgroundTab');
  expect(api.tabs.create).toHaveBeenLastCalledWith({ url: 'chrome-extension://id/record.html#a', active: false });
});

test('a browser without it is none the worse', () => {
  api.omnibox = undefined;
  expect(() => start()).not.toThrow();
});

test('no character that XML forbids is left', () => {
  expect(escapeXml('\uD800a\u0007b\u{1F595}\uFFFF')).toBe(' a b\u{1F595} ');
});
