import type { Dataset } from '../data/schema-dataset';
import { CHANGES, DatasetLine } from './DatasetLine';
import { words } from './words';

type OptionsPrivacyProps = {
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
};

/** What happens with data, and which record is in use. */
export function OptionsPrivacy({ dataset, recordUrl }: OptionsPrivacyProps) {
  const { options } = words;
  return (
    <section class="sec">
      <h2>{options.privacy}</h2>
      <p class="lede">{options.privacyNote}</p>
      <div class="group">
        <ul class="promises">
          {options.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div class="row row-end">
          <div>
            <span class="t">{options.dataset}</span>
            <span class="s num">
              <DatasetLine dataset={dataset} />
            </span>
          </div>
          <a class="btn" href={`${recordUrl}#${CHANGES}`} target="_blank" rel="noopener noreferrer">
            {options.changes}
          </a>
          <a class="btn" href={recordUrl} target="_blank" rel="noopener noreferrer">
            {options.openRecord}
          </a>
        </div>
      </div>
    </section>
  );
}
