import type { Claim } from '../data/schema';
import { claimantsWithRoles } from './claimants';
import { DatedText } from './DatedText';
import { When } from './When';
import { words } from './words';

type RecordFactsProps = {
  /** The claim whose origin is told. */
  claim: Claim;
};

/** Who made a claim, when and where, in columns. */
export function RecordFacts({ claim }: RecordFactsProps) {
  const { record } = words;
  return (
    <dl class="facts">
      <div>
        <dt>{record.claimedBy}</dt>
        <dd>{claimantsWithRoles(claim.claimants)}</dd>
      </div>
      <div>
        <dt>{record.date}</dt>
        {claim.appearances.map(({ date }) => (
          <dd key={date}>
            <When date={date} />
          </dd>
        ))}
      </div>
      <div>
        <dt>{record.where}</dt>
        {claim.appearances.map(({ venue }) => (
          <dd key={venue}>
            <DatedText text={venue} />
          </dd>
        ))}
      </div>
    </dl>
  );
}
