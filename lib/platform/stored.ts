/** One value in the browser's own storage. */
import { native } from './native';

export interface Stored {
  /** `undefined` if there is none. */
  get(): Promise<unknown>;
  /** Rejects where the browser does not keep it. */
  set(value: unknown): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with the value now and before, wherever it is changed. Returns a function that stops this. */
  watch(callback: (now: unknown, before: unknown) => void): () => void;
}

/** @param area where it is kept: on this machine, or in the memory of the browser's session */
export function stored(area: 'local' | 'session', key: string): Stored {
  return {
    get: async () => (await native.storage[area].get(key))[key],
    set: async (value) => native.storage[area].set({ [key]: value }),
    remove: async () => native.storage[area].remove(key),
    watch(callback) {
      const { onChanged } = native.storage[area];
      const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
        const change = changes[key];
        if (change) callback(change.newValue, change.oldValue);
      };
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}
