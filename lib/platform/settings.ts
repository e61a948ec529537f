/** The reader's settings, kept in this browser only. */
import { storage } from '@wxt-dev/storage';

/** Hosts on which the reader switched the extension off. */
const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [] });

/** Hosts that are switched off, sorted. */
export async function getSitesOff(): Promise<string[]> {
  const value: unknown = await sitesOff.getValue();
  return Array.isArray(value) ? value.filter((host) => typeof host === 'string') : [];
}

/** Switches a host on or off. */
export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await getSitesOff()).filter((other) => other !== host);
  await sitesOff.setValue(on ? others : [...others, host].sort());
}

/** Calls back whenever the list of switched-off hosts changes. Returns a function that stops this. */
export function watchSitesOff(callback: (hosts: string[]) => void): () => void {
  return sitesOff.watch((hosts) => callback(hosts ?? []));
}
