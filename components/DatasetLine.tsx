import type { Dataset } from '../data/schema-dataset';
import { plural, t } from './t';
import { When } from './When';

/** The fragment under which the record shows its change log. No claim has this id. */
export const CHANGES = '/changes';

type DatasetLineProps = {
  /** The dataset in use. */
  dataset: Dataset;
};

/** Version, day and size of the dataset. */
export function DatasetLine({ dataset }: DatasetLineProps) {
  const newest = dataset.versions[0];
  return (
    <>
      {newest && (
        <>
          {t('dataset.version', [newest.version])}
          {t('comma')}
          <When date={newest.date} /> ·{' '}
        </>
      )}
      {plural('claims', dataset.claimCount)}
    </>
  );
}
