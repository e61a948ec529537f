import type { Claim } from '../data/schema';
import type { Dataset } from '../data/schema-dataset';
import { changesByVersion } from './changes';
import { t } from './t';
import { When } from './When';

type RecordChangesProps = {
  /** Every claim on record. */
  claims: readonly Claim[];
  /** The dataset in use. */
  dataset: Dataset;
};

/** What each version of the dataset changed. */
export function RecordChanges({ claims, dataset }: RecordChangesProps) {
  return (
    <article class="one" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('record.changes')}</h2>
      {changesByVersion(claims, dataset.versions).map(({ version, date, changes }) => (
        <section class="part" key={version}>
          <h3>
            {t('record.version', [version])}
            {t('comma')}
            <When date={date} />
          </h3>
          <ul class="log">
            {changes.map((entry) => (
              <li key={`${entry.claim.id} ${entry.date} ${entry.change}`}>
                <When date={entry.date} />
                <div>
                  <a href={`#${entry.claim.id}`} lang="en" dir="auto">
                    {entry.claim.claim}
                  </a>
                  <p lang="en" dir="auto">
                    {entry.change}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
