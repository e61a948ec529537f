import type { Claim } from '../data/schema';
import { claimantsWithRoles } from './claimants';
import { DatedText } from './DatedText';
import { t } from './t';
import { When } from './When';

type RecordFactsProps = {
  /** The claim whose origin is told. */
  claim: Claim;
};

/** Who made a claim, when and where, in columns. */
export function RecordFacts({ claim }: RecordFactsProps) {
  return (
    <dl class="facts">
      <div>
        <dt>{t('record.claimedBy')}</dt>
        <dd lang="en" dir="auto">
          {claimantsWithRoles(claim.claimants)}
        </dd>
      </div>
      <div>
        <dt>{t('record.date')}</dt>
        {claim.appearances.map(({ date }) => (
          <dd key={date}>
            <When date={date} />
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('record.where')}</dt>
        {claim.appearances.map(({ venue }) => (
          <dd key={venue} lang="en" dir="auto">
            <DatedText text={venue} />
          </dd>
        ))}
      </div>
    </dl>
  );
}
