import type { Account, Relation } from '../data/schema';
import { orderAccounts } from './order-accounts';

/** A relation and how many accounts stand in it. */
export type RelationCount = { relation: Relation; count: number };

/** The relations that these accounts hold, in the order of the card, each once. */
export function countRelations(accounts: readonly Account[]): RelationCount[] {
  const counts = new Map<Relation, number>();
  for (const { relation } of orderAccounts(accounts)) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts].map(([relation, count]) => ({ relation, count }));
}
