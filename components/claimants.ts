import type { Claim } from '../data/schema';

/** A person with the role they held: `Mark Esper, defense secretary`. */
export function withRole({ name, role }: { name: string; role?: string }): string {
  return role ? `${name}, ${role}` : name;
}

type Claimants = Claim['claimants'];

/** Who made the claim, by name: `Donald Trump; Mark Esper`. */
export function claimantNames(claimants: Claimants): string {
  return claimants.map(({ name }) => name).join('; ');
}

/** Who made the claim, with roles: `Donald Trump, US president; Mark Esper, defense secretary`. */
export function claimantsWithRoles(claimants: Claimants): string {
  return claimants.map(withRole).join('; ');
}
