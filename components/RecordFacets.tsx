import { useMemo, useState } from 'preact/hooks';
import { type InstitutionKind, RELATIONS, type Relation } from '../data/schema';
import { topicName } from './claim-text';
import { countChosen, FACETS, type Facet, type FacetedClaim, type Filters, type Narrowed, toggle } from './facets';
import { Icon } from './Icon';
import { RecordFacet } from './RecordFacet';
import { RecordYears } from './RecordYears';
import { RelationIcon } from './RelationIcon';
import { relationName } from './relation-words';
import { plural, t } from './t';

const KINDS = {
  government: 'government',
  military: 'military',
  court: 'court',
  inspector: 'inspector',
  'statistics-office': 'statistics',
  'international-body': 'international',
  parliament: 'parliament',
  company: 'company',
  'not-official': 'notOfficial',
} as const satisfies Record<InstitutionKind, string>;

function labelOf(facet: Facet, value: string): string {
  if (facet === 'topic') return topicName(value);
  if (facet === 'relation') return relationName(value as Relation);
  if (facet === 'kind') return t(`record.kinds.${KINDS[value as InstitutionKind]}`);
  return facet === 'source' ? t('source.notOpened') : value;
}

/** Facets whose values are few and known. */
const WHOLE: readonly Facet[] = ['topic', 'relation', 'source'];
/** Facets whose values are names of the record. */
const NAMES: readonly Facet[] = ['body', 'claimant'];

type RecordFacetsProps = {
  /** Every claim on record. */
  claims: readonly FacetedClaim[];
  /** What the reader chose. */
  filters: Filters;
  /** What that leaves of the claims found, and what further choices would leave. */
  narrowed: Narrowed;
  /** The reader chooses otherwise. */
  onChange: (filters: Filters) => void;
};

/** What the list can be narrowed by. Where there is little room it is folded away. */
export function RecordFacets({ claims, filters, narrowed, onChange }: RecordFacetsProps) {
  const [open, setOpen] = useState(false);
  const values = useMemo(() => allValues(claims), [claims]);
  const chosen = countChosen(filters);
  const facet = (name: Facet) => (
    <RecordFacet
      key={name}
      title={t(`record.facet.${name}`)}
      chosen={filters.chosen[name]}
      whole={WHOLE.includes(name)}
      english={NAMES.includes(name)}
      options={[...new Set([...values[name], ...filters.chosen[name]])].map((value) => ({
        value,
        label: labelOf(name, value),
        icon: name === 'relation' && <RelationIcon relation={value as Relation} />,
        count: narrowed.counts[name].get(value) ?? 0,
      }))}
      onToggle={(value) => onChange(toggle(filters, name, value))}
    />
  );
  return (
    <section class={open ? 'facets is-open' : 'facets'} aria-label={t('record.filters')}>
      <button
        type="button"
        class="btn facets-toggle"
        aria-expanded={open}
        aria-controls="facets-body"
        onClick={() => setOpen(!open)}
      >
        {chosen > 0 ? plural('record.filtersChosen', chosen) : t('record.filters')}
        <Icon name="chevron" />
      </button>
      <div class="facets-body" id="facets-body">
        {(['topic', 'relation', 'claimant', 'kind', 'body'] as const).map(facet)}
        <RecordYears
          years={filters.years}
          counts={narrowed.years}
          onChange={(years) => onChange({ ...filters, years })}
        />
        {facet('source')}
      </div>
    </section>
  );
}

/** The values of each facet, the most frequent first; relations in their own order. */
function allValues(claims: readonly FacetedClaim[]): Record<Facet, string[]> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const counts = new Map<string, number>();
      for (const { values } of claims)
        for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
      if (facet === 'relation') return [facet, RELATIONS.filter((relation) => counts.has(relation))];
      const known = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
      return [facet, known];
    }),
  ) as Record<Facet, string[]>;
}
