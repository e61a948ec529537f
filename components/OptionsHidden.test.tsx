// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OptionsHidden } from './OptionsHidden';
import { click, draw, redraw, texts } from './test-render';

const one = { claimId: 'a', phrase: 'no losses', claim: 'There were no losses.' };
const two = { claimId: 'gone', phrase: 'nobody hurt', claim: null };

describe('OptionsHidden', () => {
  it('says that none are hidden', async () => {
    expect((await draw(<OptionsHidden hidden={[]} onShowAgain={vi.fn()} />)).textContent).toContain('None.');
  });

  it('lists the words and their claims, also of claims that are not on record any more', async () => {
    const root = await draw(<OptionsHidden hidden={[one, two]} onShowAgain={vi.fn()} />);
    expect(texts(root, 'li .t')).toEqual(['no losses', 'nobody hurt']);
    expect(texts(root, 'li .s')).toEqual(['There were no losses.', 'gone']);
  });

  it('shows a match again, says so, and does not lose the focus', async () => {
    const onShowAgain = vi.fn();
    const root = await draw(<OptionsHidden hidden={[one, two]} onShowAgain={onShowAgain} />);
    const press = async (at: number) => {
      const button = root.querySelectorAll('button')[at];
      button?.focus();
      await click(button);
    };
    await press(0);
    expect(onShowAgain).toHaveBeenCalledExactlyOnceWith(one);
    expect(texts(root, '[role=status]')).toEqual(['']);
    await redraw(root, <OptionsHidden hidden={[two]} onShowAgain={onShowAgain} />);
    expect(texts(root, '[role=status]')).toEqual(['“no losses” is shown again.']);
    expect(document.activeElement).toBe(root.querySelector('li button'));
    await press(0);
    await redraw(root, <OptionsHidden hidden={[]} onShowAgain={onShowAgain} />);
    expect(document.activeElement?.textContent).toBe('Hidden matches');
  });
});
