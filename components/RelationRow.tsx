import type { Account } from '../data/schema';
import { countRelations } from './count-relations';
import { Relation } from './Relation';

type RelationRowProps = {
  /** The accounts whose relations are named. */
  accounts: readonly Account[];
  /** Tell how many accounts hold each relation. */
  counts?: boolean;
};

/** The relations that some accounts hold, each named once, in short words. */
export function RelationRow({ accounts, counts = false }: RelationRowProps) {
  return (
    <span class="rels">
      {countRelations(accounts).map(({ relation, count }) => (
        <Relation key={relation} relation={relation} short count={counts ? count : 1} />
      ))}
    </span>
  );
}
