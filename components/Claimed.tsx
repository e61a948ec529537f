import type { Claim } from '../data/schema';
import { claimantsWithRoles } from './claimants';
import { DatedText } from './DatedText';
import { t } from './t';
import { When } from './When';

type ClaimedProps = {
  /** The claim whose origin is told. */
  claim: Claim;
};

/** Who made the claim, when and where. */
export function Claimed({ claim }: ClaimedProps) {
  return (
    <p class="said">
      <span>{t('claimedBy', [claimantsWithRoles(claim.claimants)])}</span>
      {claim.appearances.map(({ date, venue }) => (
        <span key={`${date} ${venue}`}>
          {' '}
          <When date={date} />: <DatedText text={venue} />.
        </span>
      ))}
    </p>
  );
}
