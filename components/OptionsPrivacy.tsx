import type { Dataset } from '../data/schema-dataset';
import { CHANGES, DatasetLine } from './DatasetLine';
import { type ChoicesActions, OptionsChoices } from './OptionsChoices';
import type { Outcome } from './options-view';
import { t } from './t';

const FACTS = ['stays', 'noAccount', 'nothingStored', 'noServer', 'links'] as const;

type OptionsPrivacyProps = ChoicesActions & {
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
  /** How many single sites have a choice. */
  siteCount: number;
  /** What became of the last thing done with all settings at once. */
  outcome: Outcome | null;
};

/** What happens with data, which record is in use, and the reader's own choices as a file. */
export function OptionsPrivacy({ dataset, recordUrl, ...choices }: OptionsPrivacyProps) {
  return (
    <section class="sec" id="privacy">
      <h2>{t('options.privacy')}</h2>
      <p class="lede">{t('options.privacyNote')}</p>
      <div class="group">
        <ul class="promises">
          {FACTS.map((fact) => (
            <li key={fact}>{t(`options.facts.${fact}`)}</li>
          ))}
        </ul>
        <div class="row row-end row-wrap">
          <div>
            <span class="t">{t('options.dataset')}</span>
            <span class="s num">
              <DatasetLine dataset={dataset} />
            </span>
          </div>
          <div class="keys">
            <a class="btn" href={`${recordUrl}#${CHANGES}`} target="_blank" rel="noopener noreferrer">
              {t('options.changes')}
            </a>
            <a class="btn" href={recordUrl} target="_blank" rel="noopener noreferrer">
              {t('options.openRecord')}
            </a>
          </div>
        </div>
        <OptionsChoices {...choices} />
      </div>
    </section>
  );
}
