import type { Account, Claim, Source } from '../data/schema';
import { accountFacts, accountTexts, BETWEEN, claimedLine, editionDay, isLink, sourceFacts } from './citation';
import { orderAccounts } from './order-accounts';
import { plain } from './plain';
import type { Cited } from './share-tools';
import { t } from './t';

type Json = string | { [key: string]: Json | undefined } | Json[];

/**
 * A claim with its accounts as a W3C Web Annotation (JSON-LD): the claim, each account and each source are bodies; the
 * target is the phrase, or without one the pages where the claim was made. A target has a source, which the model asks
 * for, only if the reader hands on the page's address: without it the selector alone stands, to be completed by
 * whoever knows the page.
 * @param id an IRI for this annotation, e.g. `urn:uuid:…`
 */
export function citeAsAnnotation(cited: Cited, id: string): string {
  const { claim, edition } = cited;
  const accounts = orderAccounts(claim.accounts);
  const annotation: Json = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'commenting',
    generator: { type: 'Software', name: t('name'), 'schema:softwareVersion': edition.extension },
    'schema:isBasedOn': {
      type: 'Dataset',
      label: plain(t('dataset.version', [edition.version])) + BETWEEN + editionDay(edition),
      'schema:identifier': claim.id,
      'schema:version': edition.version,
      'schema:datePublished': edition.date,
    },
    body: [
      textBody('identifying', [plain(claim.claim), claimedLine(claim)]),
      ...accounts.map((account) => accountBody(account, claim)),
      ...accounts.flatMap(({ sources }) => sources.filter(({ url }) => isLink(url)).map(sourceBody)),
    ],
    target: targetOf(cited),
  };
  return JSON.stringify(annotation, null, 2);
}

/** Records are in English, whatever the language around them. */
function textBody(purpose: string, lines: readonly string[]): Json {
  return { type: 'TextualBody', purpose, format: 'text/plain', language: 'en', value: lines.join('\n') };
}

const accountBody = (account: Account, claim: Claim): Json =>
  textBody('commenting', [accountFacts(account).join(BETWEEN), ...accountTexts(account, claim)]);

function sourceBody(source: Source): Json {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: {
      id: new URL(source.url).href,
      type: 'Text',
      label: sourceFacts(source).join(BETWEEN),
      'schema:datePublished': source.date,
    },
  };
}

function targetOf({ claim, phrase, address }: Cited): Json {
  if (phrase) {
    const { exact, prefix = '', suffix = '' } = phrase;
    return {
      type: 'SpecificResource',
      ...(address === null ? {} : { source: address }),
      selector: {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      },
    };
  }
  const made = claim.appearances.flatMap(({ sources }) => sources).filter(({ url }) => isLink(url));
  const urls = [...new Set(made.map(({ url }) => new URL(url).href))];
  return urls.length > 0
    ? urls
    : { type: 'TextualBody', format: 'text/plain', language: 'en', value: plain(claim.claim) };
}
