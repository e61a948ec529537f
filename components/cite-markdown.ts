import type { Account, Claim, Source } from '../data/schema';
import { accountFacts, accountTexts, BETWEEN, claimedLine, editionLine, isLink, sourceFacts } from './citation';
import { markdownLink, markdownText } from './markdown';
import { orderAccounts } from './order-accounts';
import type { Cited } from './share-tools';
import { t } from './t';

/** A claim with its accounts as Markdown: the claim as a quotation, the accounts as a list, their sources as links. */
export function citeAsMarkdown(cited: Cited): string {
  const { claim, phrase, address } = cited;
  return [
    `> ${markdownText(claim.claim)}`,
    markdownText(claimedLine(claim)),
    ...(phrase ? [markdownText(t('share.onThePage', [t('quoted', [phrase.exact])]))] : []),
    ...(address === null ? [] : [pageLine(address)]),
    `**${markdownText(t('accountsHeading'))}**`,
    orderAccounts(claim.accounts)
      .map((account) => accountItem(account, claim))
      .join('\n'),
    markdownText(editionLine(cited)),
  ].join('\n\n');
}

function pageLine(address: string): string {
  return /^https?:/.test(address)
    ? `<${new URL(address).href.replace(/[<>\s]/g, encodeURIComponent)}>`
    : markdownText(address);
}

function accountItem(account: Account, claim: Claim): string {
  const facts = accountFacts(account);
  return [
    `- ${facts.map(markdownText).join(BETWEEN)}`,
    ...accountTexts(account, claim).map((line) => `\n  ${markdownText(line)}`),
    '',
    ...account.sources.map((source) => `  - ${sourceLine(source)}`),
  ].join('\n');
}

function sourceLine(source: Source): string {
  const [publisher = '', ...rest] = sourceFacts(source);
  const name = isLink(source.url) ? markdownLink(publisher, source.url) : markdownText(publisher);
  return [name, ...rest.map(markdownText)].join(BETWEEN);
}
