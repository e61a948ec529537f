import { formatDate } from './dates';
import type { Years } from './facets';
import { formatNumber, t } from './t';

type RecordYearsProps = {
  /** The range that the reader chose. */
  years: Years;
  /** How many claims each year would leave. */
  counts: ReadonlyMap<number, number>;
  /** The reader chooses another range. */
  onChange: (years: Years) => void;
};

/** A range of years, of the claim or of its accounts. */
export function RecordYears({ years, counts, onChange }: RecordYearsProps) {
  const chosen = [years.from, years.to].filter((year) => year !== null);
  const known = [...new Set([...counts.keys(), ...chosen])].sort((a, b) => a - b);
  const select = (end: 'from' | 'to', label: string) => (
    <label>
      <span>{label}</span>
      <select
        class="pick"
        value={String(years[end] ?? '')}
        onChange={({ currentTarget: { value } }) => onChange({ ...years, [end]: value === '' ? null : Number(value) })}
      >
        <option value="">{t('record.yearAny')}</option>
        {known.map((year) => (
          <option key={year} value={String(year)} selected={year === years[end]}>
            {t('record.yearCount', [formatDate(String(year)), formatNumber(counts.get(year) ?? 0)])}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset class="facet">
      <legend>{t('record.facet.years')}</legend>
      {(['claim', 'accounts'] as const).map((of) => (
        <label key={of} class="ck">
          <input type="radio" name="years-of" checked={years.of === of} onChange={() => onChange({ ...years, of })} />
          <span class="lab">{of === 'claim' ? t('record.yearsOfClaim') : t('record.yearsOfAccounts')}</span>
        </label>
      ))}
      <div class="facet-years">
        {select('from', t('record.yearFrom'))}
        {select('to', t('record.yearTo'))}
      </div>
    </fieldset>
  );
}
