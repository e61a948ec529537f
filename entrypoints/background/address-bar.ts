/** What the address bar suggests, and where it leads. */
import { claimantNames } from '../../components/claimants';
import { formatDate } from '../../components/dates';
import { formatAddress, START } from '../../components/record-address';
import { t } from '../../components/t';
import type { Claim } from '../../data/schema';
import { buildRanker, type Ranker } from '../../lib/matching/rank';
import { searchedClaim } from '../../lib/matching/searched-claim';
import type { Suggestion } from '../../lib/platform/omnibox';

/** Chrome shows five lines below the first. */
const MOST = 5;

/**
 * Suggests claims by the words typed. The ranker is built when the first letter is typed, and anew for other records;
 * the browser may take it away with the background at any time.
 * @param readClaims the records in use
 */
export function suggestClaims(readClaims: () => readonly Claim[] | Promise<readonly Claim[]>) {
  let known: { claims: readonly Claim[]; ranker: Ranker; byId: ReadonlyMap<string, Claim> } | undefined;
  return async (typed: string): Promise<Suggestion[]> => {
    if (typed.trim() === '') return [];
    const claims = await readClaims();
    if (known?.claims !== claims) {
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      known = { claims, byId, ranker: buildRanker(claims.map(searchedClaim)) };
    }
    const { ranker, byId } = known;
    return ranker
      .search(typed)
      .slice(0, MOST)
      .flatMap(({ claimId }) => byId.get(claimId) ?? [])
      .map((claim) => ({ id: claim.id, text: claim.claim, note: noteOf(claim) }));
  };
}

function noteOf({ claimants, appearances }: Claim): string {
  const date = appearances[0]?.date;
  const who = claimantNames(claimants);
  return date === undefined ? t('claimedBy', [who]) : t('record.claimedByOn', [who, formatDate(date)]);
}

/** The record, open at a claim or at a search for the words typed. */
export function recordPath(chosen: string, isClaim: (id: string) => boolean): string {
  const words = chosen.trim();
  return `record.html${formatAddress(isClaim(words) ? { ...START, open: words } : { ...START, query: words })}`;
}
