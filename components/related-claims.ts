import type { Claim } from '../data/schema';

/** Claims that share tags with another are related; a tag counts more the fewer claims have it. */
const MOST = 5;
/** What shared tags must come to; two that a dozen of 150 claims have do, one does not. */
const LEAST = 4;

const tagsOf = ({ tags }: Claim) => new Set(tags.map((tag) => tag.toLowerCase()));

/** The claims nearest to one by their tags, nearest first; none where nothing is shared. */
export function relatedClaims(claim: Claim, claims: readonly Claim[]): Claim[] {
  const own = tagsOf(claim);
  const holding = new Map<string, number>();
  const sharing = claims.map((other) => {
    const shared = [...tagsOf(other)].filter((tag) => own.has(tag));
    for (const tag of shared) holding.set(tag, (holding.get(tag) ?? 0) + 1);
    return { other, shared };
  });
  return sharing
    .map(({ other, shared }) => ({
      other,
      nearness: shared.reduce((sum, tag) => sum + Math.log(claims.length / (holding.get(tag) ?? 1)), 0),
    }))
    .filter(({ other, nearness }) => other.id !== claim.id && nearness >= LEAST)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST)
    .map(({ other }) => other);
}
