import type { Dataset } from '../data/schema-dataset';
import { CHANGES, DatasetLine } from './DatasetLine';
import { t } from './t';

const FACTS = ['stays', 'noAccount', 'nothingStored', 'noServer', 'links'] as const;

type OptionsPrivacyProps = {
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
};

/** What happens with data, and which record is in use. */
export function OptionsPrivacy({ dataset, recordUrl }: OptionsPrivacyProps) {
  return (
    <section class="sec">
      <h2>{t('options.privacy')}</h2>
      <p class="lede">{t('options.privacyNote')}</p>
      <div class="group">
        <ul class="promises">
          {FACTS.map((fact) => (
            <li key={fact}>{t(`options.facts.${fact}`)}</li>
          ))}
        </ul>
        <div class="row row-end">
          <div>
            <span class="t">{t('options.dataset')}</span>
            <span class="s num">
              <DatasetLine dataset={dataset} />
            </span>
          </div>
          <a class="btn" href={`${recordUrl}#${CHANGES}`} target="_blank" rel="noopener noreferrer">
            {t('options.changes')}
          </a>
          <a class="btn" href={recordUrl} target="_blank" rel="noopener noreferrer">
            {t('options.openRecord')}
          </a>
        </div>
      </div>
    </section>
  );
}
