import type { Claim } from '../data/schema';
import { accountTexts, BETWEEN, claimedLine, editionDay, isLink, sourceFacts } from './citation';
import { withRole } from './claimants';
import { formatDate } from './dates';
import type { Edition } from './edition';
import { plain } from './plain';
import { t } from './t';

/** What a note to a newsroom is made of. */
export type NotedSentence = {
  claim: Claim;
  /** The sentence as it stands on the page. */
  sentence: string;
  edition: Edition;
};

/**
 * A note to a newsroom, for the reader to change: the sentence, the claim, and the accounts by date. It says what each
 * body stated and leaves it to the newsroom how that stands to the sentence; its last line is a question.
 */
export function newsroomNote({ claim, sentence, edition }: NotedSentence): string {
  const byDate = claim.accounts.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  const accounts = byDate.map((account) =>
    [
      `- ${[formatDate(account.asOf), account.institution, ...(account.speaker ? [withRole(account.speaker)] : [])].map(plain).join(BETWEEN)}`,
      ...accountTexts(account, claim).map((line) => `  ${line}`),
      ...account.sources.flatMap((source) => [
        `  ${sourceFacts(source).join(BETWEEN)}`,
        ...(isLink(source.url) ? [`  ${new URL(source.url).href}`] : []),
      ]),
    ].join('\n'),
  );
  return [
    t('share.hello'),
    `${t('share.sentence')}\n> ${plain(sentence)}`,
    `${t('share.statement')}\n> ${plain(claim.claim)}\n> ${claimedLine(claim)}`,
    `${t('share.accountsByDate')}\n${accounts.join('\n')}`,
    plain(t('share.editionOfNote', [edition.version, editionDay(edition)])),
    t('share.question'),
  ].join('\n\n');
}

const line = (address: string) => `${t('share.page', [plain(address)])}\n\n`;

/** A note, as the reader left it, with the page's address on top or without it. */
export function withAddressLine(note: string, address: string, wanted: boolean): string {
  const bare = note.replace(line(address), () => '');
  return wanted ? line(address) + bare : bare;
}
