/** The hidden matches, with the claims they were taken for. */
import type { HiddenPhrase } from '../../components/OptionsHidden';
import { getHiddenMatches, watchHiddenMatches } from '../../lib/platform/hidden-matches';
import { askBackground } from '../../lib/platform/page-messages';

/** The hidden matches as the settings list them, the one hidden last first. */
export async function readHidden(): Promise<HiddenPhrase[]> {
  const matches = await getHiddenMatches();
  if (matches.length === 0) return [];
  const claims = await askBackground({ type: 'getClaims', ids: [...new Set(matches.map(({ claimId }) => claimId))] });
  const byId = new Map(claims.map(({ id, claim }) => [id, claim]));
  return matches.map((match) => ({ ...match, claim: byId.get(match.claimId) ?? null })).reverse();
}

/** Calls back whenever the list changes. */
export function watchHidden(callback: (hidden: HiddenPhrase[]) => void): void {
  watchHiddenMatches(() => void readHidden().then(callback));
}
