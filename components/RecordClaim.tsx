import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ShownClaim } from '../data/schema-pack';
import { AccountList } from './AccountList';
import { CopyControl } from './CopyControl';
import { CopyLink } from './CopyLink';
import { topicName } from './claim-text';
import { FromPack } from './FromPack';
import { Ladder } from './Ladder';
import { PartsList } from './PartsList';
import { RecordFacts } from './RecordFacts';
import { RecordQuotes } from './RecordQuotes';
import { relatedClaims } from './related-claims';
import { SourceList } from './SourceList';
import { t } from './t';
import { When } from './When';
import { WordingTable } from './WordingTable';

type RecordClaimProps = {
  /** The claim to show. */
  claim: ShownClaim;
  /** Every claim on record, for those that are related. */
  claims: readonly ShownClaim[];
  /** Address of a claim in full. */
  hrefOf: (claimId: string) => string;
  /** The reader copies the address of this claim. Says whether that worked. */
  onCopyLink: () => Promise<boolean>;
};

/** One claim in full: every account, source, correction and wording. */
export function RecordClaim({ claim, claims, hrefOf, onCopyLink }: RecordClaimProps) {
  const madeIn = claim.appearances.flatMap(({ sources }) => sources);
  const related = useMemo(() => relatedClaims(claim, claims), [claim, claims]);
  const article = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    if (article.current && article.current.getBoundingClientRect().top < 0) article.current.scrollIntoView();
  }, []);
  return (
    <article class="one" ref={article} aria-labelledby="claim-title">
      <p class="crumb">{topicName(claim.topic)}</p>
      <h2 id="claim-title" tabIndex={-1} ref={title} lang="en" dir="auto">
        {claim.claim}
      </h2>
      <RecordFacts claim={claim} />
      <FromPack pack={claim.pack} />
      <RecordQuotes claim={claim} />
      {claim.notes && (
        <p class="stand" lang="en" dir="auto">
          {claim.notes}
        </p>
      )}
      {claim.parts && (
        <Section title={t('record.parts')}>
          <PartsList parts={claim.parts} accounts={claim.accounts} />
        </Section>
      )}
      <section class="part">
        <Ladder accounts={claim.accounts} />
      </section>
      <Section title={t('record.accounts')}>
        <AccountList accounts={claim.accounts} parts={claim.parts} />
      </Section>
      {madeIn.length > 0 && (
        <Section title={t('record.appearances')}>
          <SourceList sources={madeIn} detailed />
        </Section>
      )}
      {claim.corrections.length > 0 && (
        <Section title={t('record.corrections')}>
          <ul class="log">
            {claim.corrections.map(({ date, what, sources }) => (
              <li key={`${date} ${what}`}>
                <When date={date} />
                <div>
                  <p lang="en" dir="auto">
                    {what}
                  </p>
                  <SourceList sources={sources} detailed />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('record.wordings')}>
        <WordingTable wordings={claim.wordings} />
      </Section>
      <Section title={t('record.history')}>
        <ul class="log">
          {claim.history.map(({ date, change }) => (
            <li key={`${date} ${change}`}>
              <When date={date} />
              <p lang="en" dir="auto">
                {change}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      {related.length > 0 && (
        <Section title={t('record.relatedClaims')}>
          <ul class="related">
            {related.map((other) => (
              <li key={other.id}>
                <a href={hrefOf(other.id)} lang="en" dir="auto">
                  {other.claim}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div class="record-acts">
        <CopyLink onCopy={onCopyLink} />
        <CopyControl claim={claim} phrase={null} />
      </div>
    </article>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
