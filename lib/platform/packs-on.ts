/**
 * Which packs are on, as one value beside the settings: a page reads it without a message, and hears when it changes.
 * It names packs with their versions, and is empty when no pack is on.
 */
import { stored } from './stored';

const packsOn = stored('local', 'packsOn');
const read = (value: unknown) => (typeof value === 'string' ? value : '');

export const getPacksOn = async (): Promise<string> => read(await packsOn.get());

/** Told only when it changes. */
export async function setPacksOn(value: string): Promise<void> {
  if (value !== (await getPacksOn())) await packsOn.set(value);
}

/** Calls back when packs were turned on or off, added, updated or removed. Returns a function that stops this. */
export function watchPacksOn(callback: (packsOn: string) => void): () => void {
  return packsOn.watch((value) => callback(read(value)));
}
