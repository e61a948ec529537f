import type { Claim } from '../data/schema';
import { DatedText } from './DatedText';

const MOST = 2;

type RecordQuotesProps = {
  /** The claim whose words are quoted. */
  claim: Claim;
};

/** The claimants' own words, as far as the record says where they were said. */
export function RecordQuotes({ claim }: RecordQuotesProps) {
  const quotes = claim.wordings.flatMap((wording) =>
    wording.kind === 'quote' && wording.where !== undefined && wording.stance !== 'denies'
      ? [{ text: wording.text, where: wording.where }]
      : [],
  );
  if (quotes.length === 0) return null;
  return (
    <div class="words">
      {quotes.slice(0, MOST).map(({ text, where }) => (
        <blockquote key={text} lang="en" dir="auto">
          <q>{text}</q>
          <cite>
            <DatedText text={where} />
          </cite>
        </blockquote>
      ))}
    </div>
  );
}
