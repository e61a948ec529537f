import type { Claim } from '../data/schema';
import { Ladder } from './Ladder';
import type { ArticleDay } from './ladder';
import { PartsList } from './PartsList';
import { t } from './t';

type ClaimTimeProps = {
  /** The claim whose accounts are set in order of time. */
  claim: Claim;
  /** The day the article was written; `null` if it does not say so. */
  article?: ArticleDay;
};

/** What stands above the accounts: what officials said when, and the claim in its parts. */
export function ClaimTime({ claim, article }: ClaimTimeProps) {
  return (
    <>
      <Ladder accounts={claim.accounts} article={article} />
      {claim.parts && (
        <div class="parts-block">
          <h3 class="parts-h">{t('ladder.parts')}</h3>
          <PartsList parts={claim.parts} accounts={claim.accounts} />
        </div>
      )}
    </>
  );
}
