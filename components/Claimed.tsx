import type { Claim } from '../data/schema';
import { claimantsWithRoles } from './claimants';
import { DatedText } from './DatedText';
import { isolate, t } from './t';
import { When } from './When';

type ClaimedProps = {
  /** The claim whose origin is told. */
  claim: Claim;
};

/** Who made the claim, when and where. */
export function Claimed({ claim }: ClaimedProps) {
  return (
    <p class="said">
      <span>{t('claimedBy', [isolate(claimantsWithRoles(claim.claimants))])}</span>
      {claim.appearances.map(({ date, venue }) => (
        <span key={`${date} ${venue}`}>
          {' '}
          <When date={date} />:{' '}
          <bdi lang="en">
            <DatedText text={venue} />.
          </bdi>
        </span>
      ))}
    </p>
  );
}
