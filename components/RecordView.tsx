import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dataset } from '../data/schema-dataset';
import type { ShownClaim } from '../data/schema-pack';
import { BrandMark } from './Brand';
import { CHANGES, DatasetLine } from './DatasetLine';
import { countChosen, faceted, NO_FILTERS, narrow } from './facets';
import { Icon } from './Icon';
import { orderClaims } from './order-claims';
import { RecordChanges } from './RecordChanges';
import { RecordClaim } from './RecordClaim';
import { RecordFacets } from './RecordFacets';
import { RecordList } from './RecordList';
import { RecordListHead } from './RecordListHead';
import { RecordSearch } from './RecordSearch';
import { formatAddress, type RecordAddress } from './record-address';
import { t } from './t';

type RecordViewProps = {
  /** Every claim on record. */
  claims: readonly ShownClaim[];
  /** What to show of it. Links in the list lead to addresses that `formatAddress` writes. */
  address: RecordAddress;
  /** What is shown in the place of a claim, whatever the address says. */
  instead?: ComponentChildren;
  /** Ids of the claims that fit some words, best first; null while the search is prepared. */
  search: ((query: string) => readonly string[]) | null;
  /** How far that is, 0 to 1. */
  prepared: number;
  /** The dataset in use. */
  dataset: Dataset;
  /** The reader asks for something else; `step` is one that leads back to what was there before. */
  onNavigate: (address: RecordAddress, step: boolean) => void;
  /** The reader copies the address of a claim. Says whether that worked. */
  onCopyLink: (claimId: string) => Promise<boolean>;
};

/** The record in a full tab: search, what to narrow by, list, and one claim in full. */
export function RecordView(props: RecordViewProps) {
  const { claims, address, instead = null, search, prepared, dataset, onNavigate, onCopyLink } = props;
  const { open, query, filters } = address;
  const words = query.trim();
  const [listing, setListing] = useState(open === null);
  useEffect(() => setListing(open === null), [open]);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);

  const all = useMemo(() => claims.map(faceted), [claims]);
  const byId = useMemo(() => new Map(all.map((one) => [one.claim.id, one])), [all]);
  const found = useMemo(
    () => (words === '' || !search ? all : search(words).flatMap((id) => byId.get(id) ?? [])),
    [all, byId, words, search],
  );
  const narrowed = useMemo(() => narrow(found, filters), [found, filters]);
  const searched = words !== '' && search !== null;
  const sort = address.sort ?? (searched ? 'best' : 'new');
  const shown = useMemo(() => orderClaims(narrowed.shown, sort).map(({ claim }) => claim), [narrowed, sort]);
  const claim = open === null ? undefined : byId.get(open)?.claim;

  const first = () => list.current?.querySelector<HTMLElement>('.item');
  const go = (changes: Partial<RecordAddress>, step = true) => {
    setListing(true);
    onNavigate({ ...address, ...changes }, step);
  };

  return (
    <div class={listing ? 'record is-listing' : 'record'}>
      <header class="bar">
        <h1>
          <BrandMark />
          {t('record.title')}
        </h1>
        <RecordSearch
          query={query}
          box={box}
          onType={(typed) => go({ query: typed }, words === '')}
          onDown={() => first()?.focus()}
          onEnter={() => first()?.click()}
        />
        <a class="meta num" href={formatAddress({ ...address, open: CHANGES })}>
          <DatasetLine dataset={dataset} />
        </a>
      </header>
      <main class="cols">
        <RecordFacets
          claims={all}
          filters={filters}
          narrowed={narrowed}
          onChange={(changed) => go({ filters: changed })}
        />
        <nav class="list" aria-label={t('record.list')} ref={list}>
          <RecordListHead
            count={shown.length}
            narrowed={searched || countChosen(filters) > 0}
            searched={searched}
            sort={sort}
            preparing={words !== '' && search === null ? prepared : null}
            onSort={(changed) => go({ sort: changed })}
            onClear={() => go({ filters: NO_FILTERS, query: '', sort: null })}
          />
          <RecordList
            claims={shown}
            currentId={open}
            hrefOf={(id) => formatAddress({ ...address, open: id })}
            onLeaveUp={() => box.current?.focus()}
          />
        </nav>
        <div class="page">
          {open !== null && (
            <a class="btn back" href={formatAddress({ ...address, open: null })}>
              <Icon name="previous" />
              {t('record.back')}
            </a>
          )}
          {instead}
          {claim && (
            <RecordClaim
              key={claim.id}
              claim={claim}
              claims={claims}
              hrefOf={(id) => formatAddress({ ...address, open: id })}
              onCopyLink={() => onCopyLink(claim.id)}
            />
          )}
          {open === CHANGES && <RecordChanges claims={claims.filter(({ pack }) => !pack)} dataset={dataset} />}
          {!claim && instead === null && open !== CHANGES && (
            <p class="hint">{open === null ? t('record.choose') : t('record.unknown')}</p>
          )}
        </div>
      </main>
    </div>
  );
}
