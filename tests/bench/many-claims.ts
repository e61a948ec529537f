/** Claims in any number. */
import type { ClaimWords } from '../../lib/matching/compile';
import { readCheckThatClaims } from './corpora';

/** So many claims: those of CheckThat, then spans of them, each another claim. */
export function claimsFor(size: number): ClaimWords[] {
  const checkThat = readCheckThatClaims().map(({ id, claim }): ClaimWords => ({ id, claim }));
  const claims = checkThat.slice(0, size);
  for (let turn = 0; claims.length < size; turn += 1) {
    for (const { id, claim } of checkThat) {
      if (claims.length >= size) break;
      const words = claim.split(' ');
      const from = turn % Math.max(1, words.length - 5);
      claims.push({ id: `${id}.${turn}`, claim: words.slice(from, from + 5 + (turn % 4)).join(' ') });
    }
  }
  return claims;
}
