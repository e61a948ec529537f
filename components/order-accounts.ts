import type { Account, Relation } from '../data/schema';

const RANK: Record<Relation, number> = {
  contradicts: 0,
  'partly-contradicts': 1,
  'adds-context': 2,
  supports: 3,
  'no-official-record': 4,
};

/** Accounts in the order in which readers meet them: by relation, then by date. */
export function orderAccounts(accounts: readonly Account[]): Account[] {
  return accounts.toSorted(
    (a, b) => RANK[a.relation] - RANK[b.relation] || (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0),
  );
}
