import type { ComponentChildren } from 'preact';
import type { Claim } from '../data/schema';
import { claimantNames } from './claimants';
import { RelationRow } from './RelationRow';
import { t } from './t';
import { When } from './When';

type ClaimLinkProps = {
  /** The claim. */
  claim: Claim;
  /** Its address in the record. */
  href: string;
  /** Whether the record opens in a tab of its own. */
  newTab: boolean;
  /** What is said of it here. */
  children?: ComponentChildren;
};

/** A claim in a line, leading to its record. */
export function ClaimLink({ claim, href, newTab, children }: ClaimLinkProps) {
  const made = claim.appearances[0]?.date;
  return (
    <li>
      <a class="claim-link" href={href} {...(newTab ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
        <span class="c" lang="en" dir="auto">
          {claim.claim}
        </span>
        <span class="who">
          <span lang="en">{claimantNames(claim.claimants)}</span>
          {made && (
            <>
              {t('comma')}
              <When date={made} />
            </>
          )}
        </span>
        {children}
        <RelationRow accounts={claim.accounts} />
      </a>
    </li>
  );
}
