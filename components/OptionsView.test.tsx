// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from './OptionsView';
import type { OptionsSettings, Outcome, SiteProblem } from './options-view';
import { click, draw, texts } from './test-render';

const SETTINGS: OptionsSettings = {
  run: 'news',
  sites: {},
  firstMentionOnly: true,
  showDenials: false,
  dimRead: true,
  painter: 'elements',
  underline: 'dotted',
  announce: true,
  recap: false,
};

function actions() {
  return {
    onRun: vi.fn(),
    onChange: vi.fn(),
    onSite: vi.fn(),
    onAllowSite: vi.fn(),
    onAddSite: vi.fn((): SiteProblem | null => null),
    onSave: vi.fn(),
    onLoad: vi.fn(),
    onErase: vi.fn(),
    onUndo: vi.fn(),
    onChangeShortcuts: vi.fn(),
  };
}

type More = Partial<Parameters<typeof OptionsView>[0]>;

async function options(settings: Partial<OptionsSettings> = {}, more: More = {}) {
  const done = actions();
  const root = await draw(
    <OptionsView
      settings={{ ...SETTINGS, ...settings }}
      newsSites={['bbc.co.uk', 'reuters.com']}
      allAllowed={false}
      notAllowed={[]}
      dataset={{ versions: [{ version: '1.0', date: '2026-11-22' }], claimCount: 55 }}
      recordUrl="/record.html"
      outcome={null}
      shortcuts={[]}
      byHand={false}
      {...done}
      {...more}
    />,
  );
  return { root, ...done };
}

const named = (root: ParentNode, name: string) =>
  [...root.querySelectorAll<HTMLElement>('[role=switch]')].find(
    (one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
const button = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);

async function fill(input: HTMLInputElement | HTMLSelectElement | null, value: string, event: string) {
  await act(() => {
    if (!input) throw new Error('nothing to fill');
    input.value = value;
    input.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

describe('where it runs', () => {
  it('counts and lists the news sites', async () => {
    const { root } = await options();
    expect(root.textContent).toContain('A list of 2 news sites');
    expect(texts(root, '.sites li')).toEqual(['bbc.co.uk', 'reuters.com']);
  });

  it('is one of three', async () => {
    const { root, onRun } = await options();
    expect(root.querySelector<HTMLInputElement>('[name=run]:checked')?.value).toBe('news');
    await click(root.querySelector('[name=run][value=asked]'));
    expect(onRun).toHaveBeenCalledExactlyOnceWith('asked');
  });

  it('says when the browser does not allow every site, and asks again', async () => {
    const { root, onRun } = await options({ run: 'all' });
    await click(button(root, 'Allow all sites'));
    expect(onRun).toHaveBeenCalledExactlyOnceWith('all');
    expect(button((await options({ run: 'all' }, { allAllowed: true })).root, 'Allow all sites')).toBeUndefined();
  });
});

describe('highlights', () => {
  it.each([
    ['First mention only', { firstMentionOnly: false }],
    ['Show denials', { showDenials: true }],
    ['Dim phrases already read', { dimRead: false }],
    ['Summary at the end', { recap: true }],
    ['Tell screen readers', { announce: false }],
    ['Leave the page’s elements alone', { painter: 'ranges' }],
  ])('%s', async (name, change) => {
    const { root, onChange } = await options();
    await click(named(root, name));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('show a sample of each look', async () => {
    const { root, onChange } = await options();
    expect(texts(root, '.sample')).toEqual(Array(3).fill('said that nobody was hurt'));
    await click(root.querySelector('[name=underline][value=fine]'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ underline: 'fine' });
  });
});

describe('sites', () => {
  it('are listed by name, each with its choice', async () => {
    const { root, onSite } = await options({ sites: { 'b.example': 'off', 'a.example': 'asked' } });
    const selects = [...root.querySelectorAll('select')];
    expect(selects.map((one) => [one.getAttribute('aria-label'), one.value])).toEqual([
      ['a.example', 'asked'],
      ['b.example', 'off'],
    ]);
    await fill(selects[0] ?? null, 'on', 'change');
    await fill(selects[1] ?? null, 'remove', 'change');
    expect(onSite.mock.calls).toEqual([
      ['a.example', 'on'],
      ['b.example', null],
    ]);
    expect(document.activeElement?.id).toBe('add-site');
  });

  it('that the browser does not allow can be allowed', async () => {
    const sites = { 'a.example': 'on', 'b.example': 'on' } as const;
    const { root, onAllowSite } = await options({ sites }, { notAllowed: ['b.example'] });
    await click(root.querySelector('[aria-label^="Allow"][aria-label*="b.example"]'));
    expect(onAllowSite).toHaveBeenCalledExactlyOnceWith('b.example');
  });

  it('are added; what was typed wrongly stays, with what is wrong', async () => {
    const onAddSite = vi.fn((typed: string): SiteProblem | null =>
      typed === 'a.example' ? null : { kind: 'unreadable' },
    );
    const { root } = await options({}, { onAddSite });
    const input = root.querySelector<HTMLInputElement>('#add-site');
    const submit = () => act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit')));
    await fill(input, 'two words', 'input');
    await submit();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('not the name of a site');
    expect([input?.value, input?.getAttribute('aria-invalid')]).toEqual(['two words', 'true']);
    await fill(input, 'a.example', 'input');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('');
    await submit();
    expect(input?.value).toBe('');
  });
});

describe('all choices at once', () => {
  it('are erased only after a yes', async () => {
    const { root, onErase } = await options();
    await click(button(root, 'Erase'));
    await click(button(root, 'Keep them'));
    expect(root.querySelector('dialog')).toBeNull();
    await click(button(root, 'Erase'));
    await click(button(root, 'Erase them'));
    expect(onErase).toHaveBeenCalledTimes(1);
  });

  it('can be had back after they were replaced', async () => {
    const outcome: Outcome = { kind: 'loaded', unknown: ['aloud'] };
    const { root, onUndo } = await options({}, { outcome });
    expect(root.querySelector('.outcome')?.textContent).toMatch(/in use.*left out: .*aloud/);
    await click(button(root, 'Undo'));
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('are left alone by a bad copy, whose faults are named', async () => {
    const sites = Array.from({ length: 10 }, (_, at) => ({ kind: 'not-a-site' as const, site: `site ${at}` }));
    const problems = [{ kind: 'not-a-choice' as const, field: 'run', choices: ['news', 'all'] }, ...sites];
    const { root } = await options({}, { outcome: { kind: 'not-loaded', problems } });
    const lines = texts(root, '.outcome li').map((line) => line.replace(/[\u2068\u2069]/g, ''));
    expect(lines[0]).toBe('“run” must be one of: news, all.');
    expect(lines.at(-1)).toBe('And 3 more.');
    expect(button(root, 'Undo')).toBeUndefined();
  });
});

it('keys are listed, with the way to change them only where there are some', async () => {
  const { root } = await options();
  expect(texts(root, '#keys kbd')).toEqual(['Enter', 'Esc']);
  expect(button(root, 'Change shortcuts')).toBeUndefined();
  const shortcuts = [{ name: 'a', what: 'Open the summary', keys: ['Alt', 'R'] }];
  const more = await options({}, { shortcuts });
  expect(texts(more.root, '#keys kbd')).toEqual(['Alt', 'R', 'Enter', 'Esc']);
  await click(button(more.root, 'Change shortcuts'));
  expect(more.onChangeShortcuts).toHaveBeenCalledTimes(1);
});

it('a section made elsewhere has its place and its link', async () => {
  const content = <section class="sec" id="packs" />;
  const { root } = await options({}, { more: [{ id: 'packs', title: 'Packs', content }] });
  expect(texts(root, 'nav a')).toEqual([
    'Where it runs',
    'Highlights',
    'Sites',
    'Packs',
    'Data and privacy',
    'Keyboard',
  ]);
  expect([...root.querySelectorAll('.sec')].map(({ id }) => id)).toEqual([
    'where',
    'highlights',
    'sites',
    'packs',
    'privacy',
    'keys',
  ]);
});
