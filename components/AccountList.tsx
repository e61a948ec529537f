import type { Account, Claim } from '../data/schema';
import { AccountEntry } from './AccountEntry';
import { Icon } from './Icon';
import { Later } from './Later';
import type { ArticleDay } from './ladder';
import { orderAccounts } from './order-accounts';
import { timingOf } from './periods';
import { RelationRow } from './RelationRow';
import { plural } from './t';

const STAND_OUT = 2;
const SOURCES_WHEN_FOLDED = 2;
const OPEN_TOGETHER = 3;

type AccountListProps = {
  /** All accounts of a claim, in any order. */
  accounts: readonly Account[];
  /** The parts of the claim, if it is a compound one. */
  parts?: Claim['parts'];
  /** The day the article was written, where one is read: accounts that came later say so. */
  article?: ArticleDay;
  /** Show two accounts and fold the rest under a row that names their relations; for the card and the popup. */
  folded?: boolean;
};

/** The official accounts of a claim; none is left out. */
export function AccountList({ accounts, parts, article, folded = false }: AccountListProps) {
  const ordered = orderAccounts(accounts);
  if (!folded) return <Entries accounts={ordered} parts={parts} article={article} open={() => true} />;
  const rest = ordered.slice(STAND_OUT);
  return (
    <>
      <Entries
        accounts={ordered.slice(0, STAND_OUT)}
        parts={parts}
        article={article}
        open={(at) => at === 0}
        sourceLimit={SOURCES_WHEN_FOLDED}
      />
      {rest.length > 0 && (
        <details class="more">
          <summary>
            <span class="more-n">{plural('more', rest.length)}</span>
            <RelationRow accounts={rest} counts />
            <Icon name="chevron" />
          </summary>
          <Later>
            {() => (
              <Entries
                accounts={rest}
                parts={parts}
                article={article}
                open={() => rest.length <= OPEN_TOGETHER}
                sourceLimit={SOURCES_WHEN_FOLDED}
              />
            )}
          </Later>
        </details>
      )}
    </>
  );
}

type EntriesProps = {
  accounts: readonly Account[];
  parts: Claim['parts'];
  article: ArticleDay;
  open: (at: number) => boolean;
  sourceLimit?: number;
};

function Entries({ accounts, parts, article, open, sourceLimit }: EntriesProps) {
  const textOf = (part?: string) => parts?.find(({ id }) => id === part)?.text;
  return (
    <ul class="accts">
      {accounts.map((account, at) => (
        <li key={at}>
          <AccountEntry
            account={account}
            part={textOf(account.part)}
            later={!!article && timingOf(account.asOf, article) === 'after'}
            open={open(at)}
            sourceLimit={sourceLimit}
          />
        </li>
      ))}
    </ul>
  );
}
