import { beforeEach, expect, test, vi } from 'vitest';
import { offerInMenu, putCheck, takeCheck } from './checks';

const { kept, menu } = vi.hoisted(() => ({ kept: new Map<string, unknown>(), menu: { clicked: (_: object) => {} } }));

vi.mock('./stored', () => ({
  stored: (area: string, key: string) => ({
    get: async () => kept.get(`${area}:${key}`),
    set: async (value: unknown) => void kept.set(`${area}:${key}`, value),
    remove: async () => void kept.delete(`${area}:${key}`),
  }),
}));
vi.mock('./browser', () => ({
  browser: {
    runtime: { onInstalled: { addListener: () => {} } },
    contextMenus: {
      onClicked: {
        addListener: (listener: (click: object) => void) => {
          menu.clicked = listener;
        },
      },
    },
  },
}));

beforeEach(() => kept.clear());

test('words are taken once, and nothing is left of them', async () => {
  const id = await putCheck('some words');
  expect(id).toMatch(/^\d+$/);
  expect(await takeCheck(id)).toBe('some words');
  expect(await takeCheck(id)).toBeNull();
  expect(kept.size).toBe(0);
});

test('a number that fits nothing takes nothing away', async () => {
  const id = await putCheck('a'.repeat(5000));
  expect(await takeCheck('1')).toBeNull();
  expect(await takeCheck(id)).toHaveLength(2000);
});

test('what does not fit is not taken', async () => {
  kept.set('session:check', { id: 1, text: ['words'] });
  expect(await takeCheck('1')).toBeNull();
});

test('only our own entry of the menu, and only with words, asks for a check', () => {
  const check = vi.fn();
  offerInMenu(() => 'Check', check);
  menu.clicked({ menuItemId: 'check', selectionText: 'words' });
  menu.clicked({ menuItemId: 'check' });
  menu.clicked({ menuItemId: 'other', selectionText: 'words' });
  expect(check).toHaveBeenCalledExactlyOnceWith('words');
});
