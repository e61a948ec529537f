/** Accounts in a few columns by date, for a strip of small drawings; the article has a column of its own. */
import type { Account } from '../data/schema';
import { middleOf, periodOf, type Timing, timingOf } from './periods';

/** Accounts of one time, or the article. */
export type StripColumn =
  | { kind: 'article'; date: string }
  | {
      kind: 'accounts';
      accounts: readonly Account[];
      /** ISO dates of its first and last account; the same where they are of one day, month or year. */
      from: string;
      to: string;
      /** The dates do not tell on which side of the article they belong. */
      unsure: boolean;
    };

type Group = { accounts: Account[]; timing: Timing };

/** Columns that fit side by side. */
const MOST = 5;

/** By how many characters of the ISO date accounts are put together: days, then months, then years. */
const GRAINS = [10, 7, 4];

const TIMINGS: readonly Timing[] = ['then', 'unclear', 'after'];

/**
 * Accounts that may stand on either side of the article are in columns of their own, beside it.
 * @param accounts in order of time
 */
export function stripOf(accounts: readonly Account[], article: string | null): StripColumn[] {
  const timing = ({ asOf }: Account): Timing => (article === null ? 'then' : timingOf(asOf, article));
  const ordered = TIMINGS.flatMap((one) => accounts.filter((account) => timing(account) === one));
  const most = article === null ? MOST : MOST - 1;
  let groups: Group[] = [];
  for (const grain of GRAINS) {
    groups = [];
    for (const account of ordered) {
      const last = groups.at(-1);
      const same = last?.accounts.at(-1)?.asOf.slice(0, grain) === account.asOf.slice(0, grain);
      if (last && same && last.timing === timing(account)) last.accounts.push(account);
      else groups.push({ accounts: [account], timing: timing(account) });
    }
    if (groups.length <= most) break;
  }
  while (groups.length > most && joinNearest(groups));
  const columns = groups.map(toColumn);
  if (article === null) return columns;
  const written = middleOf(periodOf(article));
  const isBefore = ({ accounts: [first], timing: side }: Group) =>
    side === 'then' || (side === 'unclear' && first !== undefined && middleOf(periodOf(first.asOf)) < written);
  return columns.toSpliced(groups.filter(isBefore).length, 0, { kind: 'article', date: article });
}

/** Joins the two neighbours of one timing that are nearest in time; `false` if there are none. */
function joinNearest(groups: Group[]): boolean {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { accounts, timing }] of groups.entries()) {
    const next = groups[at + 1];
    const [from, to] = [accounts.at(-1), next?.accounts[0]];
    if (!next || !from || !to || next.timing !== timing) continue;
    const gap = middleOf(periodOf(to.asOf)) - middleOf(periodOf(from.asOf));
    if (gap < least) [best, least] = [at, gap];
  }
  const [left, right] = [groups[best], groups[best + 1]];
  if (!left || !right) return false;
  left.accounts.push(...right.accounts);
  groups.splice(best + 1, 1);
  return true;
}

/** The longest beginning that two ISO dates share, as far as it is a date. */
function shared(one: string, other: string): string | null {
  const length = [10, 7, 4].find(
    (grain) => one.length >= grain && other.length >= grain && one.slice(0, grain) === other.slice(0, grain),
  );
  return length === undefined ? null : one.slice(0, length);
}

function toColumn({ accounts, timing }: Group): StripColumn {
  const first = accounts[0]?.asOf ?? '';
  const last = accounts.at(-1)?.asOf ?? '';
  const common = shared(first, last);
  return {
    kind: 'accounts',
    accounts,
    from: common ?? first.slice(0, 4),
    to: common ?? last.slice(0, 4),
    unsure: timing === 'unclear',
  };
}
