// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from './OptionsView';
import { click, draw, texts } from './test-render';

function options(sitesOff: string[], onEverySite = vi.fn(), onTurnOn = vi.fn()) {
  return (
    <OptionsView
      newsSites={['bbc.co.uk', 'reuters.com']}
      everySite={false}
      sitesOff={sitesOff}
      hidden={[]}
      onShowAgain={vi.fn()}
      dataset={{ versions: [{ version: '1.0', date: '2026-11-22' }], claimCount: 55 }}
      recordUrl="record.html"
      onEverySite={onEverySite}
      onTurnOn={onTurnOn}
    />
  );
}

describe('OptionsView', () => {
  it('counts and lists the news sites', async () => {
    const root = await draw(options([]));
    expect(root.textContent).toContain('A list of 2 news sites');
    expect(texts(root, '.sites li')).toEqual(['bbc.co.uk', 'reuters.com']);
  });

  it('asks to run on every site', async () => {
    const onEverySite = vi.fn();
    await click((await draw(options([], onEverySite))).querySelector('[role=switch]'));
    expect(onEverySite).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('turns a single site on again', async () => {
    const onTurnOn = vi.fn();
    const root = await draw(options(['a.example', 'b.example'], vi.fn(), onTurnOn));
    await click(root.querySelector('[aria-label*="b.example"]'));
    expect(onTurnOn).toHaveBeenCalledExactlyOnceWith('b.example');
  });
});
