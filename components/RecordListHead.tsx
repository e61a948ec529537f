import { SORTS, type Sort } from './record-address';
import { plural, t } from './t';

const ORDERS = { best: 'sortBest', new: 'sortNew', old: 'sortOld', topic: 'sortTopic' } as const;

type RecordListHeadProps = {
  /** How many claims are listed. */
  count: number;
  /** Whether there is anything to clear: words or filters. */
  narrowed: boolean;
  /** Whether the list is the answer to some words. */
  searched: boolean;
  sort: Sort;
  /** How far the search is prepared that the reader waits for, 0 to 1; null when nobody waits. */
  preparing: number | null;
  onSort: (sort: Sort) => void;
  /** The reader wants the whole list again. */
  onClear: () => void;
};

/** What stands above the list: how many claims, in which order, and the way back to all. */
export function RecordListHead(props: RecordListHeadProps) {
  const { count, narrowed, searched, sort, preparing, onSort, onClear } = props;
  return (
    <div class="list-h">
      <p class="num" role="status">
        {preparing !== null ? t('record.preparing') : summary(count, narrowed)}
      </p>
      {preparing !== null && <progress aria-label={t('record.preparing')} value={preparing} max={1} />}
      {narrowed && (
        <button type="button" class="btn btn-bare" onClick={onClear}>
          {t('record.clearAll')}
        </button>
      )}
      <select
        class="pick"
        aria-label={t('record.sort')}
        value={sort}
        onChange={({ currentTarget: { value } }) => onSort(value as Sort)}
      >
        {SORTS.filter((one) => one !== 'best' || searched).map((one) => (
          <option key={one} value={one} selected={one === sort}>
            {t(`record.${ORDERS[one]}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function summary(count: number, narrowed: boolean): string {
  if (!narrowed) return plural('claims', count);
  return count === 0 ? t('record.foundNone') : plural('record.found', count);
}
