/** Compares words with the record. Runs in the extension's own pages; the words go nowhere else. */
import { phraseOf } from '../../components/phrase';
import type { RecordAnswer } from '../../components/record-answer';
import aliases from '../../data/aliases.json';
import type { Claim } from '../../data/schema';
import { buildLookUp } from '../../lib/matching/look-up';
import { buildNear, PAGE_FLOOR, SEARCH_FLOOR, SELECTION_FLOOR } from '../../lib/matching/near';
import { askBackground } from '../../lib/platform/page-messages';

/** The most claims that are named as related to a page. */
const MOST_RELATED = 6;

/**
 * What the record holds of some words.
 * @param from words of a page must be nearer to a claim than typed ones
 */
export async function askRecord(words: string, from: 'selection' | 'search'): Promise<RecordAnswer> {
  const claims = await askBackground({ type: 'getRecord' });
  const { matches, near } = buildLookUp(claims, aliases)(words, from === 'search' ? SEARCH_FLOOR : SELECTION_FLOOR);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    matches: matches.flatMap((match) => {
      const claim = byId.get(match.claimId);
      return claim ? [{ claim, ...phraseOf(claim, match) }] : [];
    }),
    near: near.flatMap((id) => byId.get(id) ?? []),
  };
}

/** Claims near what a page says it is about, nearest first. */
export async function nearTopic(topic: string): Promise<Claim[]> {
  const claims = await askBackground({ type: 'getRecord' });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return buildNear(claims)(topic, MOST_RELATED, PAGE_FLOOR).flatMap((id) => byId.get(id) ?? []);
}
