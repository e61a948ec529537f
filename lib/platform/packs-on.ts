/**
 * Which packs are on, as one value beside the settings: a page reads it without a message, and hears when it changes.
 * It names packs with their versions, and is empty when no pack is on.
 */
import { storage } from '@wxt-dev/storage';

const packsOn = storage.defineItem<string>('local:packsOn', { fallback: '' });

export async function getPacksOn(): Promise<string> {
  const value: unknown = await packsOn.getValue();
  return typeof value === 'string' ? value : '';
}

/** Told only when it changes. */
export async function setPacksOn(value: string): Promise<void> {
  if (value !== (await getPacksOn())) await packsOn.setValue(value);
}

/** Calls back when packs were turned on or off, added, updated or removed. Returns a function that stops this. */
export function watchPacksOn(callback: (packsOn: string) => void): () => void {
  return packsOn.watch((value) => callback(value ?? ''));
}
