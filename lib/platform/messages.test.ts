import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerInBackground, askPage } from './messages';
import { native } from './native';
import { answerInPage, askBackground } from './page-messages';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;
const listeners = new Set<Listener>();
const send = vi.fn();
const sendToTab = vi.fn();

vi.mock('./browser', () => ({ browser: { tabs: { sendMessage: () => sendToTab() } } }));
vi.mock('./native', () => ({
  native: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `own://${path}`,
      sendMessage: (message: unknown) => send(message),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));

const OWN = { id: 'own', tab: { id: 7 }, frameId: 0 };
const handlers = {
  countChanged: vi.fn(() => undefined),
  loadDisplay: vi.fn(() => undefined),
  openCard: vi.fn(() => null),
  openRecap: vi.fn(() => []),
  openPopup: vi.fn(() => true),
  openRecord: vi.fn(() => undefined),
  getClaims: vi.fn(() => []),
  getDataset: vi.fn(() => ({ versions: [], claimCount: 0 })),
  getRecord: vi.fn(() => []),
  getPackIndexes: vi.fn(() => []),
};
const called = () => Object.values(handlers).reduce((sum, handler) => sum + handler.mock.calls.length, 0);
const replies = vi.fn();
/** Whether each listener says that it will answer. */
const deliver = (message: unknown, sender: object = OWN) =>
  [...listeners].map((listener) => listener(message, sender, replies));

beforeEach(() => {
  listeners.clear();
  vi.clearAllMocks();
});

describe('the background', () => {
  test('answers a message that fits, and learns which tab sent it', async () => {
    answerInBackground(handlers);
    expect(deliver({ type: 'openCard', claimId: 'some-claim', code: true })).toEqual([true]);
    await vi.waitFor(() => expect(replies).toHaveBeenCalledExactlyOnceWith({ answer: null }));
    expect(handlers.openCard).toHaveBeenCalledWith(
      { type: 'openCard', claimId: 'some-claim', code: true },
      { tabId: 7, frameId: 0 },
    );
  });

  test('knows a page of the extension, which has no tab to bring code into', () => {
    answerInBackground(handlers);
    const message = { type: 'openCard', claimId: 'some-claim', code: true };
    deliver(message, { id: 'own', url: 'own://welcome.html', tab: { id: 7 }, frameId: 0 });
    expect(handlers.openCard).toHaveBeenCalledWith(message, { tabId: null, frameId: 0 });
  });

  test.each([
    ['another extension', { type: 'openPopup' }, { id: 'other' }],
    ['a page that claims to be nobody', { type: 'openPopup' }, {}],
    ['an unknown type', { type: 'eraseRecord' }, undefined],
    ['a missing field', { type: 'openCard' }, undefined],
    ['a field of another type', { type: 'countChanged', count: '5' }, undefined],
    ['a number out of range', { type: 'countChanged', count: -1 }, undefined],
    ['an id that is none', { type: 'openCard', claimId: '../../etc', code: true }, undefined],
    ['too many ids', { type: 'getClaims', ids: Array(1001).fill('a') }, undefined],
    ['nothing', null, undefined],
  ])('does not answer %s', (_, message, sender) => {
    answerInBackground(handlers);
    expect(deliver(message, sender)).toEqual([undefined]);
    expect(called()).toBe(0);
  });

  test('neither answers nor throws at ten thousand messages that are none', () => {
    answerInBackground(handlers);
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ type: fc.string(), claimId: fc.anything() })), (message) => {
        expect(deliver(message)).toEqual([undefined]);
      }),
      { numRuns: 10_000 },
    );
    expect(called()).toBe(0);
  });

  test('is asked again while it is not listening yet, and not for ever', async () => {
    send
      .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
      .mockResolvedValue({ answer: true });
    expect(await askBackground({ type: 'openPopup' })).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockReset().mockRejectedValue(new Error('something else'));
    await expect(askBackground({ type: 'openPopup' })).rejects.toThrow('something else');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('the tab is gone'))],
    [
      'throws at once',
      () => {
        throw new Error('the tab is gone');
      },
    ],
  ])('that %s says so to who asked', async (_, fail) => {
    answerInBackground({ ...handlers, openPopup: fail });
    send.mockImplementation((message) => new Promise((done) => [...listeners].map((one) => one(message, OWN, done))));
    await expect(askBackground({ type: 'openPopup' })).rejects.toThrow('the tab is gone');
  });
});

test('a summary that does not fit is not taken, whoever runs in the page', async () => {
  const found = {
    claimId: 'one',
    exact: 'words',
    prefix: 'some ',
    suffix: '.',
    stance: 'states',
    wording: 0,
    count: 1,
    receipt: { slots: [{ slot: 'act', words: 'fired' }], pronoun: false, borrowed: false, cue: null },
  };
  const summary = {
    host: 'a.example',
    off: false,
    waiting: false,
    hidden: false,
    selected: false,
    reading: false,
    found: [found],
    lastOpened: null,
    articleDate: '2020-02-04',
  };
  const ask = (answer: unknown) => {
    sendToTab.mockResolvedValueOnce({ answer });
    return askPage(7, { type: 'getSummary' });
  };
  expect(await ask(summary)).toEqual(summary);
  expect(await ask(undefined)).toBeUndefined();
  const wrong = { ...found.receipt, slots: [{ slot: 'act', words: 'x'.repeat(121) }] };
  for (const bad of [
    null,
    { ...summary, articleDate: 'yesterday' },
    { ...summary, found: [{ ...found, receipt: wrong }] },
    { ...summary, found: [{ ...found, receipt: undefined }] },
  ]) {
    await expect(ask(bad)).rejects.toThrow();
  }
});

test('a page stops answering when told to', () => {
  const stop = answerInPage({
    getSummary: () => ({
      host: 'a.example',
      off: false,
      waiting: false,
      hidden: false,
      selected: false,
      reading: false,
      found: [],
      lastOpened: null,
      articleDate: null,
    }),
    checkPage: () => undefined,
    jumpTo: () => 'words',
    getSelection: () => '',
    getTopic: () => '',
    setHidden: () => undefined,
    runCommand: () => true,
    sitesTaken: () => undefined,
  });
  expect(listeners.size).toBe(1);
  stop();
  expect(listeners.size).toBe(0);
  expect(native.runtime.id).toBe('own');
});
