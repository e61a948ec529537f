import { expect, test, vi } from 'vitest';
import { openWhenInstalled } from './installed';

const api = vi.hoisted(() => ({
  runtime: {
    getURL: (path: string) => `own:/${path}`,
    onInstalled: { addListener: vi.fn<(listener: (details: { reason: string }) => void) => void>() },
  },
  tabs: { create: vi.fn(async () => undefined) },
}));
vi.mock('./browser', () => ({ browser: api }));

test('the page opens after an installation, and after nothing else', () => {
  openWhenInstalled('welcome.html');
  const [[installed] = []] = api.runtime.onInstalled.addListener.mock.calls;
  for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) installed?.({ reason });
  expect(api.tabs.create).not.toHaveBeenCalled();
  installed?.({ reason: 'install' });
  expect(api.tabs.create.mock.calls).toEqual([[{ url: 'own:/welcome.html' }]]);
});
