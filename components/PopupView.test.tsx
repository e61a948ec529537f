// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView } from './PopupView';
import type { PopupActions, PopupAsked, PopupFinding, PopupState } from './popup-view';
import { account, claim, phrase } from './test-records';
import { click, draw, redraw, texts } from './test-render';

function finding(id: string, changes: Partial<PopupFinding> = {}): PopupFinding {
  const accounts = [account('contradicts', '2020'), account('supports', '2021')];
  return {
    ...phrase({ exact: `words of ${id}`, wording: null }),
    claim: claim(id, accounts),
    count: 1,
    ...changes,
  };
}

function actions() {
  return {
    onJump: vi.fn<PopupActions['onJump']>(async () => 'the words'),
    onHide: vi.fn(),
    onCheckSelection: vi.fn(),
    onSearch: vi.fn(),
    onRelated: vi.fn(),
    onBack: vi.fn(),
    onToggleSite: vi.fn(),
    onRunOnce: vi.fn(),
    onAllowSite: vi.fn(),
    onAllowAll: vi.fn(),
    onRetry: vi.fn(),
  } satisfies PopupActions;
}

function popup(view: PopupState, calls: PopupActions = actions(), asked: Partial<PopupAsked> = {}) {
  return (
    <PopupView
      view={view}
      asked={{ selected: false, related: null, ...asked }}
      dataset={{ versions: [{ version: '1.0', date: '2026-11-22' }], claimCount: 55 }}
      recordUrl="record.html"
      settingsUrl="options.html"
      {...calls}
    />
  );
}

const found = (openId: string | null = null): PopupState => ({
  kind: 'found',
  host: 'news.example',
  openId,
  article: null,
  hidden: false,
  findings: [
    finding('a', { count: 3 }),
    finding('no', { stance: 'rejects' }),
    finding('b', { stance: 'attributes' }),
    finding('c'),
  ],
});

const openIds = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLDetailsElement>('[data-claim] > details')]
    .filter(({ open }) => open)
    .map(({ parentElement }) => parentElement?.dataset.claim);

describe('PopupView with claims', () => {
  afterEach(() => vi.restoreAllMocks());

  it('counts and numbers the claims, and keeps denied ones apart', async () => {
    const root = await draw(popup(found()));
    expect(texts(root, 'h1')).toEqual(['3 claims on this page']);
    expect(texts(root, 'ol .n')).toEqual(['1', '2', '3']);
    expect(texts(root, 'ol h2')).toEqual(['The claim a.', 'The claim b.', 'The claim c.']);
    expect(texts(root, '.rejected summary h3')).toEqual(['The claim no.']);
    expect(texts(root, '.rejected .n')).toEqual(['']);
  });

  it('does not count claims that the page only denies', async () => {
    const root = await draw(
      popup({
        kind: 'found',
        host: 'a.example',
        openId: null,
        article: null,
        hidden: false,
        findings: [finding('no', { stance: 'rejects' })],
      }),
    );
    expect(texts(root, 'h1')).toEqual(['No claim on record is stated on this page']);
  });

  it('opens one claim at a time', async () => {
    const root = await draw(popup(found()));
    expect(openIds(root)).toEqual([]);
    await click(root.querySelector('[data-claim=a] > details > summary'));
    expect(openIds(root)).toEqual(['a']);
    await click(root.querySelector('[data-claim=c] > details > summary'));
    expect(openIds(root)).toEqual(['c']);
    await click(root.querySelector('[data-claim=no] > details > summary'));
    expect(openIds(root)).toEqual(['no']);
    await click(root.querySelector('[data-claim=no] > details > summary'));
    expect(openIds(root)).toEqual([]);
  });

  it('keeps the claim open when the findings come anew', async () => {
    const root = await draw(popup(found()));
    await click(root.querySelector('[data-claim=b] > details > summary'));
    await redraw(root, popup(found()));
    expect(openIds(root)).toEqual(['b']);
  });

  it('opens the claim asked for, goes there and gives it the focus', async () => {
    const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
    const root = await draw(popup(found('b')));
    expect(openIds(root)).toEqual(['b']);
    expect(document.activeElement?.closest('[data-claim]')?.getAttribute('data-claim')).toBe('b');
    expect(scroll).toHaveBeenCalledOnce();
  });

  it('shows nothing open for a claim that is not on the page', async () => {
    expect(openIds(await draw(popup(found('elsewhere'))))).toEqual([]);
  });

  it('tells how often a claim is stated, jumps to it, and leads to its record', async () => {
    const calls = actions();
    const root = await draw(popup(found('a'), calls));
    expect(texts(root, '[data-claim=a] .lab')).toEqual(['On this page, 3 times']);
    expect(texts(root, '[data-claim=b] .lab')).toEqual(['On this page']);
    await click(root.querySelector('[aria-label="Jump to phrase 1 on the page"]'));
    expect(calls.onJump).toHaveBeenCalledExactlyOnceWith({ claimId: 'a', denied: false, mention: 0 }, true);
    expect(root.querySelector('[data-claim=a] .acts a')?.getAttribute('href')).toBe('record.html#a');
  });
});

describe('PopupView without claims', () => {
  it('says that finding nothing is no check', async () => {
    const root = await draw(popup({ kind: 'none', host: 'a.example', claimCount: 1480 }));
    expect(texts(root, 'h1')).toEqual([
      'No phrase on this page is among the 1,480 claims on record. That is not a check of this page.',
    ]);
    expect(root.querySelector('.push input')).not.toBeNull();
  });

  it('switches the site off and on', async () => {
    const calls = actions();
    const on = await draw(popup({ kind: 'none', host: 'a.example', claimCount: 55 }, calls));
    await click(on.querySelector('[role=switch]'));
    expect(calls.onToggleSite).toHaveBeenLastCalledWith(false);
    const off = await draw(popup({ kind: 'off', host: 'a.example' }, calls));
    await click(off.querySelector('[role=switch]'));
    expect(calls.onToggleSite).toHaveBeenLastCalledWith(true);
    await click(off.querySelector('.btn-main'));
    expect(calls.onToggleSite).toHaveBeenCalledTimes(3);
    expect(calls.onToggleSite).toHaveBeenLastCalledWith(true);
    await click([...off.querySelectorAll('.rows button')].find((one) => one.textContent === 'Only this once'));
    expect(calls.onRunOnce).toHaveBeenCalledOnce();
  });

  it('offers three ways to run where it does not run by itself', async () => {
    const calls = actions();
    const root = await draw(popup({ kind: 'not-run', host: 'a.example' }, calls));
    expect(texts(root, '.rows button')).toEqual(['Check this page', 'Always run on this site', 'On every site']);
    for (const button of root.querySelectorAll('.rows button')) await click(button);
    expect(calls.onRunOnce).toHaveBeenCalledOnce();
    expect(calls.onAllowSite).toHaveBeenCalledOnce();
    expect(calls.onAllowAll).toHaveBeenCalledOnce();
  });

  it('has a switch only where there is something to switch', async () => {
    for (const view of [
      { kind: 'loading' },
      { kind: 'unsupported' },
      { kind: 'error', part: 'page' },
      { kind: 'not-run', host: 'a' },
    ] as const) {
      expect((await draw(popup(view))).querySelector('[role=switch]'), view.kind).toBeNull();
    }
  });

  it('says what is safe when the page does not answer, and asks again', async () => {
    const calls = actions();
    const root = await draw(popup({ kind: 'error', part: 'page', message: '<b>no receiver</b>' }, calls));
    expect(root.textContent).toContain('The page is unchanged, and nothing was sent.');
    expect(root.textContent).toContain('<b>no receiver</b>');
    await click(root.querySelector('.btn-main'));
    expect(calls.onRetry).toHaveBeenCalledOnce();
  });

  it('tells which record is in use', async () => {
    expect(texts(await draw(popup({ kind: 'loading' })), '.foot')[0]).toContain('Dataset 1.0, 22 Nov 2026 · 55 claims');
  });
});
