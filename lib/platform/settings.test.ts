import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changeSettings, getSettings, resetSettings, setSite, switchSite, watchSettings } from './settings';
import { DEFAULTS, type Settings, toSettings } from './settings-schema';
import { anySettings } from './test-settings';

const fake = vi.hoisted(() => ({
  kept: new Map<string, unknown>(),
  watching: new Map<string, Set<(value: unknown) => void>>(),
}));

vi.mock('./stored', () => {
  const tell = (key: string) => {
    for (const callback of fake.watching.get(key) ?? []) callback(fake.kept.get(key));
  };
  return {
    stored: (_: string, key: string) => ({
      get: async () => structuredClone(fake.kept.get(key)),
      set: async (value: unknown) => {
        await new Promise((done) => setTimeout(done));
        fake.kept.set(key, structuredClone(value));
        tell(key);
      },
      remove: async () => {
        if (fake.kept.delete(key)) tell(key);
      },
      watch: (callback: (value: unknown) => void) => {
        const all = fake.watching.get(key) ?? new Set();
        fake.watching.set(key, all.add(callback));
        return () => all.delete(callback);
      },
    }),
  };
});

beforeEach(() => {
  fake.kept.clear();
  fake.watching.clear();
});

describe('what was stored', () => {
  test('any value gives whole settings', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (stored) => {
        expect(Object.keys(toSettings(stored))).toEqual(Object.keys(DEFAULTS));
      }),
    );
  });

  test('settings come back as they are, one spoilt field as it was at first', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...(Object.keys(DEFAULTS) as (keyof Settings)[])), (some, field) => {
        expect(toSettings(some)).toEqual(some);
        expect(toSettings({ ...some, [field]: 7 })).toEqual({ ...some, [field]: DEFAULTS[field] });
      }),
    );
  });

  test('the defaults cannot be changed through a copy', () => {
    toSettings(null).sites['a.example'] = 'off';
    expect(DEFAULTS.sites).toEqual({});
  });
});

describe('the settings kept', () => {
  test('are the defaults at first', async () => expect(await getSettings()).toEqual(DEFAULTS));

  test('take over the list of switched-off sites, which goes with the first change', async () => {
    fake.kept.set('sitesOff', ['a.example', 7, 'not a host', 'b.example:8080']);
    const sites = { 'a.example': 'off', 'b.example:8080': 'off' };
    expect(await getSettings()).toEqual({ ...DEFAULTS, sites });
    await changeSettings(() => ({ recap: true }));
    expect(await getSettings()).toEqual({ ...DEFAULTS, sites, recap: true });
    expect(fake.kept.has('sitesOff')).toBe(false);
  });

  test('changes at once do not undo one another', async () => {
    await Promise.all([
      setSite('a.example', 'on'),
      changeSettings(() => ({ dimRead: false })),
      setSite('b.example', 'asked'),
      switchSite('c.example', false),
    ]);
    const sites = { 'a.example': 'on', 'b.example': 'asked', 'c.example': 'off' };
    expect(await getSettings()).toEqual({ ...DEFAULTS, sites, dimRead: false });
  });

  test('are told to who watches, and forgotten on demand', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((now) => seen.push(now));
    await setSite('a.example', 'off');
    await resetSettings();
    stop();
    await setSite('b.example', 'off');
    expect(seen).toEqual([{ ...DEFAULTS, sites: { 'a.example': 'off' } }, DEFAULTS]);
  });
});
