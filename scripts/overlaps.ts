/** Which claims are found in sentences written for another claim. */
import type { Claim } from '../data/schema';
import { findClaims } from '../lib/matching/find';
import type { MatchIndex } from '../lib/matching/index-format';

export interface Overlap {
  /** The claim for which the sentence was written. */
  of: string;
  /** The other claim that is found in it. */
  found: string;
  /** In so many of its sentences. */
  count: number;
  /** One of them. */
  example: string;
}

/** Overlaps in the hit sentences and quotes of all records, by the ids of the two claims. */
export function overlapsOf(claims: readonly Claim[], index: MatchIndex): Overlap[] {
  const pairs = new Map<string, Overlap>();
  for (const { id, tests, wordings } of claims) {
    const quotes = wordings.flatMap((wording) => (wording.kind === 'quote' ? [`“${wording.text}”`] : []));
    for (const example of [...(tests?.hit ?? []), ...quotes]) {
      for (const { claimId, stance } of findClaims([example], index).flat()) {
        if (claimId === id || stance === 'rejects') continue;
        const key = `${id} ${claimId}`;
        const pair = pairs.get(key) ?? { of: id, found: claimId, count: 0, example };
        pairs.set(key, { ...pair, count: pair.count + 1 });
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a.of.localeCompare(b.of) || a.found.localeCompare(b.found));
}
