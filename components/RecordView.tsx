import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dataset } from '../data/schema-dataset';
import type { ShownClaim } from '../data/schema-pack';
import { BrandMark } from './Brand';
import { orderClaims } from './claim-text';
import { CHANGES, DatasetLine } from './DatasetLine';
import { Icon } from './Icon';
import { RecordChanges } from './RecordChanges';
import { RecordClaim } from './RecordClaim';
import { RecordList } from './RecordList';
import { plural, t } from './t';

type RecordViewProps = {
  /** Every claim on record. */
  claims: readonly ShownClaim[];
  /** The claim to show in full, or `CHANGES`; null for none. Links in the list lead to `#<id>`. */
  claimId: string | null;
  /** Ids of the claims that fit some words, best first. */
  search: (query: string) => readonly string[];
  /** What is shown in the place of a claim, whatever `claimId` says. */
  instead?: ComponentChildren;
  /** The dataset in use. */
  dataset: Dataset;
};

/** The record in a full tab: search, list, and one claim in full. */
export function RecordView({ claims, claimId, search, instead = null, dataset }: RecordViewProps) {
  const [query, setQuery] = useState('');
  const [listing, setListing] = useState(claimId === null);
  const shown = useMemo(() => find(claims, query.trim(), search), [claims, query, search]);
  const claim = claims.find(({ id }) => id === claimId);
  useEffect(() => setListing(claimId === null), [claimId]);

  return (
    <div class={listing ? 'record is-listing' : 'record'}>
      <header class="bar">
        <h1>
          <BrandMark />
          {t('record.title')}
        </h1>
        <search class="field">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('record.search')}
            placeholder={t('record.search')}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setListing(true);
            }}
          />
        </search>
        <a class="meta num" href={`#${CHANGES}`}>
          <DatasetLine dataset={dataset} />
        </a>
      </header>
      <main class="cols">
        <RecordList
          claims={shown}
          currentId={claimId}
          summary={
            query.trim()
              ? shown.length === 0
                ? t('record.foundNone')
                : plural('record.found', shown.length)
              : plural('claims', shown.length)
          }
        />
        <div class="page">
          {claimId !== null && (
            // biome-ignore lint/a11y/useValidAnchor: the empty fragment is the address of the list
            <a class="btn back" href="#">
              <Icon name="previous" />
              {t('record.back')}
            </a>
          )}
          {instead}
          {claim && <RecordClaim key={claim.id} claim={claim} />}
          {claimId === CHANGES && <RecordChanges claims={claims.filter(({ pack }) => !pack)} dataset={dataset} />}
          {!claim && instead === null && claimId !== CHANGES && (
            <p class="hint">{claimId === null ? t('record.choose') : t('record.unknown')}</p>
          )}
        </div>
      </main>
    </div>
  );
}

function find(claims: readonly ShownClaim[], query: string, search: RecordViewProps['search']): ShownClaim[] {
  if (query === '') return orderClaims(claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return search(query).flatMap((id) => byId.get(id) ?? []);
}
