import type { Account } from '../data/schema';
import { Icon } from './Icon';
import { Relation } from './Relation';
import { SourceList } from './SourceList';
import { When } from './When';

type AccountEntryProps = {
  /** What an official source states about the claim. */
  account: Account;
  /** Whether it is open at first. */
  open: boolean;
  /** The most sources to list. Without it, all are listed, with titles. */
  sourceLimit?: number;
};

/** One official account: how it stands to the claim, who gave it, when, what it says, where to read it. */
export function AccountEntry({ account, open, sourceLimit }: AccountEntryProps) {
  return (
    <details class="acct" open={open}>
      <summary class="acct-head">
        <Relation relation={account.relation} />
        <span class="acct-when">
          <When date={account.asOf} />
          <Icon name="chevron" />
        </span>
        <span class="acct-who">{account.institution}</span>
      </summary>
      <div class="acct-body">
        <p>{account.summary}</p>
        <SourceList sources={account.sources} limit={sourceLimit} detailed={sourceLimit === undefined} />
      </div>
    </details>
  );
}
