import { topicName } from './claim-text';
import type { FacetedClaim } from './facets';
import type { Sort } from './record-address';

const firstDate = ({ claim }: FacetedClaim) => claim.appearances[0]?.date ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Claims in an order of the list; `best` leaves them as they come. Equals go by their sentence. */
export function orderClaims(claims: readonly FacetedClaim[], sort: Sort): readonly FacetedClaim[] {
  if (sort === 'best') return claims;
  const bySentence = (a: FacetedClaim, b: FacetedClaim) => compare(a.claim.claim, b.claim.claim);
  if (sort === 'topic')
    return claims.toSorted((a, b) => compare(topicName(a.claim.topic), topicName(b.claim.topic)) || bySentence(a, b));
  const turn = sort === 'new' ? -1 : 1;
  return claims.toSorted((a, b) => turn * compare(firstDate(a), firstDate(b)) || bySentence(a, b));
}
