import type { Relation as RelationKind } from '../data/schema';
import { RelationIcon } from './RelationIcon';
import { relationName, relationShort } from './relation-words';

type RelationProps = {
  /** How an account stands to the claim. */
  relation: RelationKind;
  /** Use the short word, for rows that hold several. */
  short?: boolean;
  /** How many accounts, told when there is more than one. */
  count?: number;
};

/** A relation: its drawing and its word. */
export function Relation({ relation, short = false, count = 1 }: RelationProps) {
  return (
    <span class="rel">
      <RelationIcon relation={relation} />
      <span>
        {short ? relationShort(relation) : relationName(relation)}
        {count > 1 && <span class="num"> {count}</span>}
      </span>
    </span>
  );
}
