import type { Dataset } from '../data/schema-dataset';
import { CHANGES, DatasetLine } from './DatasetLine';
import { t } from './t';

type PopupFooterProps = {
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
  /** Address of the settings. */
  settingsUrl: string;
};

/** Which record is in use, and the ways to the other pages. */
export function PopupFooter({ dataset, recordUrl, settingsUrl }: PopupFooterProps) {
  return (
    <footer class="foot">
      <a class="num" href={`${recordUrl}#${CHANGES}`} target="_blank" rel="noopener noreferrer">
        <span>
          <DatasetLine dataset={dataset} />
        </span>
      </a>
      <nav aria-label={t('popup.links')}>
        <a href={recordUrl} target="_blank" rel="noopener noreferrer">
          {t('popup.record')}
        </a>
        <a href={settingsUrl} target="_blank" rel="noopener noreferrer">
          {t('popup.settings')}
        </a>
      </nav>
    </footer>
  );
}
