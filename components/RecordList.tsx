import type { Claim } from '../data/schema';
import { headline } from './claim-text';
import { claimantNames } from './claimants';
import { RelationRow } from './RelationRow';
import { t } from './t';
import { When } from './When';

type RecordListProps = {
  /** The claims to list, in this order. */
  claims: readonly Claim[];
  /** The claim that is open beside the list. */
  currentId: string | null;
  /** How many there are, in words. */
  summary: string;
};

/** Claims to choose from. */
export function RecordList({ claims, currentId, summary }: RecordListProps) {
  return (
    <nav class="list" aria-label={t('record.list')}>
      <p class="list-h num" role="status">
        {summary}
      </p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <a class="item" href={`#${claim.id}`} aria-current={claim.id === currentId ? 'true' : undefined}>
              <span class="c">{headline(claim.title)}</span>
              <span class="w">
                {claimantNames(claim.claimants)}
                {claim.appearances[0] && (
                  <>
                    , <When date={claim.appearances[0].date} />
                  </>
                )}
              </span>
              <RelationRow accounts={claim.accounts} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
