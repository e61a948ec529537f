import type { Account, Claim, Source } from '../data/schema';
import { claimantsWithRoles, withRole } from './claimants';
import { formatDate } from './dates';
import type { Edition } from './edition';
import { plain } from './plain';
import { relationName } from './relation-words';
import type { Cited } from './share-tools';
import { t } from './t';

/** Between facts that stand in one line. */
export const BETWEEN = ' · ';

const isSomething = (text: string) => text !== '';

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Who made the claim, when and where, in one line. */
export function claimedLine({ claimants, appearances }: Claim): string {
  const made = appearances.map(({ date, venue }) => `${formatDate(date)}: ${venue.replace(ISO_DAY, formatDate)}`);
  return plain([t('claimedBy', [claimantsWithRoles(claimants)]), ...made].join(BETWEEN));
}

/** When and by whom an account was given, and how it stands to the claim. */
export function accountFacts(account: Account): string[] {
  const { asOf, institution, speaker, relation } = account;
  const by = speaker ? [withRole(speaker)] : [];
  return [formatDate(asOf), institution, ...by, relationName(relation)].map(plain).filter(isSomething);
}

/** What an account says: the part of the claim it is about, the summary, and the body's own words. */
export function accountTexts({ part, summary, quote }: Account, { parts }: Claim): string[] {
  const about = parts?.find(({ id }) => id === part)?.text;
  return [
    ...(about === undefined ? [] : [t('onPart', [about])]),
    summary,
    ...(quote ? [`${t('quoted', [quote.text])} ${quote.by}`] : []),
  ].map(plain);
}

/** Publisher, day and title of a source, and whether nobody has opened it yet. */
export function sourceFacts({ publisher, date, title, checked }: Source): string[] {
  const state = checked.how === 'not-yet' ? [t('source.notOpened')] : [];
  return [publisher, formatDate(date), title, ...state].map(plain).filter(isSomething);
}

/** Whether an address may stand as a link. */
export const isLink = (url: string): boolean => url.startsWith('https://') && URL.canParse(url);

/** The day of the dataset as readers write it. */
export const editionDay = ({ date }: Edition): string => formatDate(date);

/** Which dataset and which record a copy is from. */
export function editionLine({ edition, claim }: Pick<Cited, 'edition' | 'claim'>): string {
  return plain(t('share.edition', [edition.version, editionDay(edition), claim.id]));
}
