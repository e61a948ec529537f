import type { Claim } from '../data/schema';
import type { Edition } from './edition';
import type { Phrase } from './phrase';

/** What a report of a wrong match is made of. */
export type WrongMatch = {
  claim: Claim;
  /** The words that were taken for the claim. */
  phrase: Phrase;
  /** The page's address; null unless the reader adds it. */
  address: string | null;
  edition: Edition;
};

/** A report of a wrong match, for whoever keeps the record: all that is needed to find the fault, as JSON. */
export function matchReport({ claim, phrase, address, edition }: WrongMatch): string {
  const { exact, prefix = '', suffix = '', wording, where, stance } = phrase;
  const report = {
    about: 'wrong match',
    claim: claim.id,
    wording: wording ?? 'terms that met in one sentence',
    ...(where === null ? {} : { where }),
    readAs: stance,
    selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
    dataset: edition.version,
    datasetDate: edition.date,
    extension: edition.extension,
    ...(address === null ? {} : { page: address }),
  };
  return JSON.stringify(report, null, 2);
}
