import type { Claim } from '../data/schema';

type Claimants = Claim['claimants'];

/** Who made the claim, by name: `Donald Trump; Mark Esper`. */
export function claimantNames(claimants: Claimants): string {
  return claimants.map(({ name }) => name).join('; ');
}

/** Who made the claim, with roles: `Donald Trump, US president; Mark Esper, defense secretary`. */
export function claimantsWithRoles(claimants: Claimants): string {
  return claimants.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ');
}
