// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CardNotice } from './CardNotice';
import { click, draw } from './test-render';

describe('CardNotice', () => {
  it('says what happened, what is safe, and what to do', async () => {
    const onRetry = vi.fn();
    const onClose = vi.fn();
    const root = await draw(<CardNotice state="unreachable" onRetry={onRetry} onClose={onClose} />);
    expect(root.textContent).toContain('did not answer');
    expect(root.textContent).toContain('The page is unchanged, and nothing was sent.');
    await click(root.querySelector('.card-foot button'));
    expect(onRetry).toHaveBeenCalledOnce();
    await click(root.querySelector('[aria-label="Close"]'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('tells screen readers that it is looking', async () => {
    const root = await draw(<CardNotice state="loading" onRetry={vi.fn()} onClose={vi.fn()} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Looking up the record…');
    expect(root.querySelector('.card-foot')).toBeNull();
  });
});
