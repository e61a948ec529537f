import { expect, test, vi } from 'vitest';
import { stored } from './stored';

type Listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => void;

const areas = vi.hoisted(() => {
  const area = () => {
    const kept = new Map<string, unknown>();
    const listeners = new Set<Listener>();
    const put = (key: string, newValue: unknown) => {
      const oldValue = kept.get(key);
      if (newValue === undefined) kept.delete(key);
      else kept.set(key, newValue);
      for (const listener of listeners) listener({ [key]: { newValue, oldValue } });
    };
    return {
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (items: object) => Object.entries(items).forEach(([key, value]) => void put(key, value)),
      remove: async (key: string) => put(key, undefined),
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    };
  };
  return { local: area(), session: area() };
});
vi.mock('./native', () => ({ native: { storage: areas } }));

test('a value is kept under its key in its area, and changes of it alone are told', async () => {
  const one = stored('local', 'one');
  const heard = vi.fn();
  const stop = one.watch(heard);
  expect(await one.get()).toBeUndefined();
  await one.set({ a: 1 });
  await stored('local', 'other').set(2);
  await stored('session', 'one').set(3);
  expect(await one.get()).toEqual({ a: 1 });
  await one.remove();
  expect(await one.get()).toBeUndefined();
  stop();
  await one.set(4);
  expect(heard.mock.calls).toEqual([
    [{ a: 1 }, undefined],
    [undefined, { a: 1 }],
  ]);
});
