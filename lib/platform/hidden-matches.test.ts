import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { getHiddenMatches, hideMatch, MOST_HIDDEN, showMatch, watchHiddenMatches } from './hidden-matches';

const store = vi.hoisted(() => ({ value: [] as unknown, watchers: [] as ((value: unknown) => void)[], broken: false }));

vi.mock('./stored', () => ({
  stored: () => ({
    get: async () => store.value,
    set: async (value: unknown) => {
      if (store.broken) throw new Error('disk full');
      await new Promise((done) => setTimeout(done));
      store.value = value;
      for (const watcher of store.watchers) watcher(value);
    },
    watch: (watcher: (value: unknown) => void) => {
      store.watchers.push(watcher);
      return () => store.watchers.splice(0);
    },
  }),
}));

const match = (phrase: string, claimId = 'some-claim') => ({ claimId, phrase });

beforeEach(() => {
  store.value = [];
  store.broken = false;
});

describe('hidden matches', () => {
  test('are kept once each, in order, and can be shown again', async () => {
    await hideMatch(match('no losses'));
    await hideMatch(match('nobody hurt'));
    await hideMatch(match('no losses'));
    expect(await getHiddenMatches()).toEqual([match('nobody hurt'), match('no losses')]);
    await showMatch(match('no losses'));
    await showMatch(match('never hidden'));
    expect(await getHiddenMatches()).toEqual([match('nobody hurt')]);
  });

  test('are not lost when several are hidden at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((phrase) => hideMatch(match(phrase))));
    expect(await getHiddenMatches()).toHaveLength(3);
  });

  test('are at most so many: the first makes room, and that is said', async () => {
    store.value = Array.from({ length: MOST_HIDDEN }, (_, at) => match(`phrase ${at}`));
    expect(await hideMatch(match('phrase 0'))).toBe(0);
    expect(await hideMatch(match('one more'))).toBe(1);
    const kept = await getHiddenMatches();
    expect(kept).toHaveLength(MOST_HIDDEN);
    expect(kept.at(-1)).toEqual(match('one more'));
    expect(kept).not.toContainEqual(match('phrase 1'));
  });

  test('are told to whoever watches', async () => {
    const heard = vi.fn();
    const stop = watchHiddenMatches(heard);
    await hideMatch(match('no losses'));
    expect(heard).toHaveBeenLastCalledWith([match('no losses')]);
    stop();
  });

  test('that are none are refused, and a store that fails says so and goes on', async () => {
    await expect(hideMatch(match(''))).rejects.toThrow();
    await expect(hideMatch(match('x'.repeat(1001)))).rejects.toThrow();
    await expect(hideMatch(match('words', '../etc'))).rejects.toThrow();
    store.broken = true;
    await expect(hideMatch(match('no losses'))).rejects.toThrow('disk full');
    store.broken = false;
    await hideMatch(match('no losses'));
    expect(await getHiddenMatches()).toEqual([match('no losses')]);
  });

  test('are read from a damaged store as far as they fit', async () => {
    const good = match('no losses');
    for (const value of [null, 7, 'text', {}, [null, good, { claimId: 'UPPER', phrase: 'x' }, [], 'a']]) {
      store.value = value;
      expect(await getHiddenMatches()).toEqual(Array.isArray(value) ? [good] : []);
    }
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        store.value = value;
        for (const { claimId, phrase } of await getHiddenMatches()) {
          expect(claimId).toMatch(/^[a-z0-9-]{1,100}$/);
          expect(phrase.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
