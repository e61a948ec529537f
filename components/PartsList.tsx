import type { Account, Claim } from '../data/schema';
import { RelationRow } from './RelationRow';
import { t } from './t';

type PartsListProps = {
  /** The parts of a compound claim. */
  parts: NonNullable<Claim['parts']>;
  /** All accounts of the claim; those to the whole of it are told of elsewhere. */
  accounts: readonly Account[];
};

/** The parts of a compound claim, each with the relations of the accounts that speak to it. */
export function PartsList({ parts, accounts }: PartsListProps) {
  return (
    <ol class="parts">
      {parts.map(({ id, text }) => {
        const own = accounts.filter(({ part }) => part === id);
        return (
          <li key={id}>
            <span lang="en" dir="auto">
              {text}
            </span>
            {own.length > 0 ? (
              <RelationRow accounts={own} counts />
            ) : (
              <span class="parts-silent">{t('ladder.partSilent')}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
