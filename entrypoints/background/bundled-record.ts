/** The bundled records. The background is started for one of them: each is inflated when it is asked for. */
import { ends, ids, text } from 'virtual:record';
import type { ShownClaim } from '../../data/schema-pack';
import { inflate } from './inflate';

const known = new Map<string, Promise<ShownClaim>>();

export const bundledCount = ids.length;

export const isBundled = (id: string): boolean => ids.includes(id);

/** The record with an id, the same object each time; `undefined` if there is none. */
export function bundledClaim(id: string): Promise<ShownClaim> | undefined {
  const at = ids.indexOf(id);
  if (at >= 0 && !known.has(id)) {
    known.set(id, inflate(text.slice(ends[at - 1] ?? 0, ends[at])) as Promise<ShownClaim>);
  }
  return known.get(id);
}

/** Every record. */
export const bundledClaims = (): Promise<ShownClaim[]> => Promise.all(ids.flatMap((id) => bundledClaim(id) ?? []));
