import type { Account } from '../data/schema';
import { withRole } from './claimants';
import { Icon } from './Icon';
import { Later } from './Later';
import { Relation } from './Relation';
import { SourceList } from './SourceList';
import { isolate, t } from './t';
import { When } from './When';

type AccountEntryProps = {
  /** What an official source states about the claim. */
  account: Account;
  /** The part of the claim that it is about, in words, if not the whole. */
  part?: string;
  /** It was given after the article was written. */
  later?: boolean;
  /** Whether it is open at first. */
  open: boolean;
  /** The most sources to list. Without it, all are listed, with titles. */
  sourceLimit?: number;
};

/** One official account: how it stands to the claim, who gave it, when, what it says, where to read it. */
export function AccountEntry(props: AccountEntryProps) {
  const { account, open } = props;
  return (
    <details class="acct" open={open}>
      <summary class="acct-head">
        <Relation relation={account.relation} />
        <span class="acct-when">
          <When date={account.asOf} />
          <Icon name="chevron" />
        </span>
        <span class="acct-who">
          <bdi lang="en">{account.institution}</bdi>
          {account.speaker && (
            <span class="acct-by">
              <bdi lang="en">{withRole(account.speaker)}</bdi>
            </span>
          )}
        </span>
      </summary>
      {open ? <Body {...props} /> : <Later>{() => <Body {...props} />}</Later>}
    </details>
  );
}

function Body({ account, part, later = false, sourceLimit }: AccountEntryProps) {
  return (
    <div class="acct-body">
      {later && <p class="later">{t('ladder.afterArticle')}</p>}
      {part && <p class="acct-part">{t('onPart', [isolate(part)])}</p>}
      <p lang="en" dir="auto">
        {account.summary}
      </p>
      {account.quote && (
        <blockquote class="acct-quote" lang="en" dir="auto">
          <q>{account.quote.text}</q> <cite>{account.quote.by}</cite>
        </blockquote>
      )}
      <SourceList sources={account.sources} limit={sourceLimit} detailed={sourceLimit === undefined} />
    </div>
  );
}
