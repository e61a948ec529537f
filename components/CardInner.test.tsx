// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ClaimCard } from './ClaimCard';
import type { CardShare, CardView } from './card-view';
import { ShareContext } from './share-tools';
import { account, claim, phrase } from './test-records';
import { click, draw, texts } from './test-render';

const edition = { version: '2.0', date: '2026-11-27', extension: '0.1.0' };
const record = claim('one', [account('contradicts', '2021'), account('supports', '2020')]);

function Card({ copy, share = {} }: { copy: (text: string) => Promise<boolean>; share?: Partial<CardShare> }) {
  const [view, setView] = useState<CardView>('accounts');
  return (
    <ShareContext.Provider value={{ edition, address: 'https://news.example/a', copy }}>
      <ClaimCard
        claim={record}
        phrase={phrase({ prefix: 'had ', suffix: '.', wording: null })}
        position={{ index: 0, total: 2 }}
        onFullRecord={vi.fn()}
        onClose={vi.fn()}
        onPrevious={vi.fn()}
        onNext={vi.fn()}
        onShowAll={vi.fn()}
        view={view}
        onView={setView}
        share={{ sentence: 'We had no losses.', onHide: async () => null, onUndo: async () => undefined, ...share }}
      />
    </ShareContext.Provider>
  );
}

const button = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
const tick = (root: HTMLElement) => root.querySelector('.tick input');
const field = (root: HTMLElement) => root.querySelector<HTMLTextAreaElement>('.copy-text');

describe('the views of the card', () => {
  it('copies what was chosen, says so, and keeps the focus', async () => {
    const copy = vi.fn(async (_: string) => true);
    const root = await draw(<Card copy={copy} />);
    await click(button(root, 'Copy'));
    expect(document.activeElement?.textContent).toBe('Copy this claim with its accounts');
    expect(root.querySelector('.card-foot')).toBeNull();
    button(root, 'As Markdown')?.focus();
    await click(button(root, 'As Markdown'));
    expect(copy.mock.lastCall?.[0]).toMatch(/^> The claim one/);
    expect(copy.mock.lastCall?.[0]).not.toContain('news.example');
    expect(texts(root, '[role=status]')).toEqual(['Copied']);
    expect(document.activeElement?.textContent).toBe('As Markdown');
    await click(tick(root));
    await click(button(root, 'As plain text'));
    expect(copy.mock.lastCall?.[0]).toContain('Page: https://news.example/a');
    await click(button(root, 'Back to the accounts'));
    expect(document.activeElement).toBe(button(root, 'Copy'));
  });

  it('shows the text, selected, where the browser refuses to copy', async () => {
    const root = await draw(<Card copy={async () => Promise.reject(new Error('no'))} />);
    await click(button(root, 'Copy'));
    await click(button(root, 'As plain text'));
    expect(texts(root, '[role=status]')[0]).toContain('did not let this be copied');
    expect(field(root)?.value).toMatch(/^“The claim one\.”/);
    expect(document.activeElement).toBe(field(root));
  });

  it('keeps the reader’s note, with or without the address', async () => {
    const copy = vi.fn(async (_: string) => true);
    const root = await draw(<Card copy={copy} />);
    await click(button(root, 'Ask the newsroom'));
    const draft = field(root);
    if (!draft) throw new Error('no field');
    draft.value = 'My own words.';
    await act(() => void draft.dispatchEvent(new Event('input', { bubbles: true })));
    await click(tick(root));
    await click(button(root, 'Back to the accounts'));
    expect(document.activeElement).toBe(button(root, 'Ask the newsroom'));
    await click(button(root, 'Ask the newsroom'));
    expect(field(root)?.value).toBe('Page: https://news.example/a\n\nMy own words.');
    await click(tick(root));
    await click(button(root, 'Copy note'));
    expect(copy).toHaveBeenLastCalledWith('My own words.');
  });

  it('hides a match, with a way back and a report that is copied to the letter', async () => {
    const copy = vi.fn(async (_: string) => true);
    const onUndo = vi.fn(async () => Promise.reject(new Error('disk full')));
    const root = await draw(<Card copy={copy} share={{ onHide: async () => 500, onUndo }} />);
    await click(button(root, 'Wrong match'));
    expect(document.activeElement?.textContent).toBe('Match hidden. It will not be shown here again.');
    expect(root.textContent).toContain('No more than 500 matches stay hidden');
    await click(tick(root));
    await click(button(root, 'Copy report'));
    expect(copy).toHaveBeenLastCalledWith(field(root)?.value);
    expect(field(root)?.readOnly).toBe(true);
    expect(JSON.parse(field(root)?.value ?? '')).toMatchObject({ page: 'https://news.example/a', claim: 'one' });
    await click(button(root, 'Undo'));
    expect(texts(root, '[role=alert]')[0]).toContain('still hidden');
  });

  it('says so when the match could not be hidden, and stays', async () => {
    const root = await draw(<Card copy={vi.fn()} share={{ onHide: () => Promise.reject(new Error('disk full')) }} />);
    await click(button(root, 'Wrong match'));
    expect(texts(root, '[role=alert]')[0]).toContain('Nothing has changed');
    expect(root.querySelector('.card-foot')).not.toBeNull();
  });
});
