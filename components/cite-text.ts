import { accountFacts, accountTexts, BETWEEN, claimedLine, editionLine, isLink, sourceFacts } from './citation';
import { orderAccounts } from './order-accounts';
import { plain } from './plain';
import type { Cited } from './share-tools';
import { t } from './t';

/** A claim with its accounts as plain text: short lines, one fact after the other. */
export function citeAsText(cited: Cited): string {
  const { claim, phrase, address } = cited;
  const accounts = orderAccounts(claim.accounts).map((account) =>
    [
      `- ${accountFacts(account).join(BETWEEN)}`,
      ...accountTexts(account, claim).map((line) => `  ${line}`),
      ...account.sources.flatMap((source) => [
        `  ${sourceFacts(source).join(BETWEEN)}`,
        ...(isLink(source.url) ? [`  ${new URL(source.url).href}`] : []),
      ]),
    ].join('\n'),
  );
  const page = [
    ...(phrase ? [plain(t('share.onThePage', [t('quoted', [phrase.exact])]))] : []),
    ...(address === null ? [] : [t('share.page', [plain(address)])]),
  ];
  return [
    `${t('quoted', [plain(claim.claim)])}\n${claimedLine(claim)}`,
    ...(page.length > 0 ? [page.join('\n')] : []),
    `${t('accountsHeading')}\n${accounts.join('\n')}`,
    editionLine(cited),
  ].join('\n\n');
}
