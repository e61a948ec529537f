// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PopupView } from './PopupView';
import type { PopupActions, PopupAsked, PopupFinding, PopupState } from './popup-view';
import { account, claim, phrase } from './test-records';
import { click, draw, redraw, texts } from './test-render';

const record = (id: string) => claim(id, [account('contradicts', '2020')]);

function finding(id: string, changes: Partial<PopupFinding> = {}): PopupFinding {
  return {
    ...phrase({ exact: `words of ${id}`, wording: null }),
    claim: record(id),
    count: 1,
    ...changes,
  };
}

function actions() {
  return {
    onJump: vi.fn<PopupActions['onJump']>(async ({ mention }) => `words ${mention}`),
    onHide: vi.fn(),
    onCheckSelection: vi.fn(),
    onSearch: vi.fn(),
    onRelated: vi.fn(),
    onToggleSite: vi.fn(),
    onRunOnce: vi.fn(),
    onAllowSite: vi.fn(),
    onAllowAll: vi.fn(),
    onRetry: vi.fn(),
    onBack: vi.fn(),
  } satisfies PopupActions;
}

const popup = (view: PopupState, calls = actions(), asked: Partial<PopupAsked> = {}) => (
  <PopupView
    view={view}
    asked={{ selected: false, related: null, ...asked }}
    dataset={{ versions: [], claimCount: 55 }}
    recordUrl="record.html"
    settingsUrl="options.html"
    {...calls}
  />
);

const found = (findings: PopupFinding[], hidden = false): PopupState => ({
  kind: 'found',
  host: 'news.example',
  openId: null,
  article: null,
  findings,
  hidden,
});
const none: PopupState = { kind: 'none', host: 'news.example', claimCount: 55 };
const named = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent === name);

describe('a phrase', () => {
  it('is shown mention by mention, round at the ends, with the words of each', async () => {
    const calls = actions();
    const root = await draw(popup(found([finding('a', { count: 3 })]), calls));
    const next = root.querySelector('[aria-label^="Show the next"]');
    await click(next);
    expect(texts(root, '.lab')).toEqual(['On this page, mention 1 of 3']);
    await click(next);
    expect(texts(root, '.phrase q')).toEqual(['words 1']);
    await click(root.querySelector('[aria-label^="Show the previous"]'));
    await click(root.querySelector('[aria-label^="Show the previous"]'));
    expect(texts(root, '.lab')).toEqual(['On this page, mention 3 of 3']);
    await click(root.querySelector('[aria-label^="Jump"]'));
    expect(calls.onJump).toHaveBeenLastCalledWith({ claimId: 'a', denied: false, mention: 2 }, true);
  });

  it('tells its stance, and is gone to also where it is denied', async () => {
    const calls = actions();
    const root = await draw(
      popup(found([finding('a', { stance: 'attributes' }), finding('b', { stance: 'rejects' })]), calls),
    );
    expect(texts(root, '.stance')).toEqual([
      'The phrase reports that somebody makes the claim.',
      'The sentence denies or disputes the claim.',
    ]);
    await click(root.querySelector('.rejected [aria-label^="Jump"]'));
    expect(calls.onJump).toHaveBeenLastCalledWith({ claimId: 'b', denied: true, mention: 0 }, true);
  });

  it('keeps what it showed when the page has it no more', async () => {
    const calls = actions();
    calls.onJump.mockResolvedValue(null);
    const root = await draw(popup(found([finding('a', { count: 2 })]), calls));
    await click(root.querySelector('[aria-label^="Show the next"]'));
    expect(texts(root, '.phrase q')).toEqual(['words of a']);
  });
});

describe('the page as a whole', () => {
  it('hides highlights and shows them again; the claims stay', async () => {
    const calls = actions();
    const root = await draw(popup(found([finding('a')]), calls));
    await click(named(root, 'Hide highlights'));
    expect(calls.onHide).toHaveBeenLastCalledWith(true);
    await redraw(root, popup(found([finding('a')], true), calls));
    expect(texts(root, '.tools p')[0]).toContain('hidden on this page');
    expect(root.querySelectorAll('ol .claim')).toHaveLength(1);
    await click(named(root, 'Show highlights'));
    expect(calls.onHide).toHaveBeenLastCalledWith(false);
  });

  it('offers a check only where words are selected', async () => {
    const calls = actions();
    expect(named(await draw(popup(none, calls)), 'Check this selection')).toBeUndefined();
    await click(named(await draw(popup(none, calls, { selected: true })), 'Check this selection'));
    expect(calls.onCheckSelection).toHaveBeenCalledOnce();
  });

  it('looks for related claims when the reader opens them, and says when there are none', async () => {
    const calls = actions();
    const root = await draw(popup(none, calls));
    expect(calls.onRelated).not.toHaveBeenCalled();
    await click(root.querySelector('.related > summary'));
    expect(calls.onRelated).toHaveBeenCalledOnce();
    await redraw(root, popup(none, calls, { related: [record('near')] }));
    expect(root.querySelector('.related a')?.getAttribute('href')).toBe('record.html#near');
    await redraw(root, popup(none, calls, { related: [] }));
    expect(texts(root, '.related .check')[0]).toMatch(/^Nothing on record is near/);
    await redraw(root, popup(none, calls, { related: 'failed' }));
    expect(texts(root, '.related .check')[0]).toMatch(/^The record did not answer/);
  });

  it('looks for typed words, not for blanks', async () => {
    const calls = actions();
    const root = await draw(popup(none, calls));
    const [field, form] = [root.querySelector('input[type=search]'), root.querySelector('form')];
    for (const words of ['  ', ' Soleimani ']) {
      (field as HTMLInputElement).value = words;
      form?.dispatchEvent(new Event('submit', { cancelable: true }));
    }
    expect(calls.onSearch).toHaveBeenCalledExactlyOnceWith('Soleimani');
  });
});

describe('a comparison with the record', () => {
  const check = (answer: Extract<PopupState, { kind: 'check' }>['answer']): PopupState => ({
    kind: 'check',
    words: 'Some <b>words</b>',
    from: 'selection',
    answer,
  });

  it('names what states or denies a claim first, then what is near', async () => {
    const matches = [{ claim: record('a'), ...phrase({ exact: 'words', wording: null, stance: 'rejects' }) }];
    const root = await draw(popup(check({ matches, near: [record('b')] })));
    expect(texts(root, '.check-words')).toEqual(['Some <b>words</b>']);
    expect(texts(root, 'h2')).toEqual(['One claim on record is in these words', 'Near these words']);
    expect([...root.querySelectorAll('.claim-link')].map((link) => link.getAttribute('href'))).toEqual([
      'record.html#a',
      'record.html#b',
    ]);
    expect(texts(root, '.in-words')).toEqual(['words The sentence denies or disputes the claim.']);
  });

  it('says that nothing fits, and that this is no check', async () => {
    const text = texts(await draw(popup(check({ matches: [], near: [] }))), '.check')[0];
    expect(text).toContain('No claim on record fits these words.');
    expect(text).toContain('That is not a check of what they say.');
  });

  it('asks again when the record does not answer, and leads back', async () => {
    const calls = actions();
    const root = await draw(popup(check('failed'), calls));
    await click(named(root, 'Try again'));
    await click(named(root, 'Back to this page'));
    expect(calls.onRetry).toHaveBeenCalledOnce();
    expect(calls.onBack).toHaveBeenCalledOnce();
  });

  it('gets the focus when the button that led to it is gone', async () => {
    const root = await draw(popup(none, actions(), { selected: true }));
    named(root, 'Check this selection')?.focus();
    await redraw(root, popup(check('looking')));
    expect(document.activeElement?.textContent).toBe('Your selection and the record');
  });
});

it('takes the focus from nobody who has it elsewhere, or never had it', async () => {
  const root = await draw(popup({ kind: 'loading' }));
  await redraw(root, popup(none));
  expect(document.activeElement).toBe(document.body);
});

it('tells a page that does not answer from a record that does not', async () => {
  expect(texts(await draw(popup({ kind: 'error', part: 'page' })), 'h1')).toEqual(['This page did not answer.']);
  expect(texts(await draw(popup({ kind: 'error', part: 'background' })), 'h1')).toEqual(['The record did not answer.']);
  expect(texts(await draw(popup({ kind: 'loading', slow: true })), '.state p')[0]).toMatch(/still loading/);
});
