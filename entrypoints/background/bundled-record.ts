/** The bundled records. The background is started for one of them, so that each is parsed when it is asked for. */
import { ends, ids, text } from 'virtual:record';
import type { ShownClaim } from '../../data/schema-pack';

const known = new Map<string, ShownClaim>();

export const bundledCount = ids.length;

/** The record with an id, the same object each time; `undefined` if there is none. */
export function bundledClaim(id: string): ShownClaim | undefined {
  const at = ids.indexOf(id);
  if (at >= 0 && !known.has(id)) known.set(id, JSON.parse(text.slice(ends[at - 1] ?? 0, ends[at])));
  return known.get(id);
}

/** Every record. */
export const bundledClaims = (): ShownClaim[] => ids.flatMap((id) => bundledClaim(id) ?? []);
