import type { Claim } from '../../data/schema';
import type { SearchedClaim } from './rank-index';

/** A record with the names that readers look for: who claimed it, where, which bodies and people answered. */
export function searchedClaim({
  id,
  claim,
  title,
  wordings,
  claimants,
  appearances,
  accounts,
  tags,
}: Claim): SearchedClaim {
  const names = [
    ...claimants.map(({ name }) => name),
    ...appearances.map(({ venue }) => venue),
    ...accounts.flatMap(({ institution, speaker }) => [institution, ...(speaker ? [speaker.name] : [])]),
    ...tags,
  ];
  return { id, claim, title, wordings, names: [...new Set(names)] };
}
