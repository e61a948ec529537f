import { Icon } from './Icon';
import type { Run } from './options-view';
import { plural, t } from './t';

type OptionsWhereProps = {
  /** The news sites on which the extension runs by itself. */
  newsSites: readonly string[];
  /** Where it runs. */
  run: Run;
  /** Whether the browser allows every site. */
  allAllowed: boolean;
  /** The reader chooses where it runs; choosing the same again asks the browser again. */
  onRun: (run: Run) => void;
};

/** Where the extension runs. */
export function OptionsWhere({ newsSites, run, allAllowed, onRun }: OptionsWhereProps) {
  const choices: [Run, string, string][] = [
    ['news', t('options.news'), plural('options.newsNote', newsSites.length)],
    ['all', t('options.everySite'), t('options.everySiteNote')],
    ['asked', t('options.asked'), t('options.askedNote')],
  ];
  return (
    <section class="sec" id="where">
      <fieldset>
        <legend>{t('options.where')}</legend>
        <p class="lede">{t('options.whereNote')}</p>
        <div class="group">
          {choices.map(([choice, title, note]) => (
            <div class="row" key={choice}>
              <label class="pick">
                <input
                  type="radio"
                  name="run"
                  value={choice}
                  checked={run === choice}
                  onChange={() => onRun(choice)}
                  aria-describedby={`run-${choice}`}
                />
                <span class="t">{title}</span>
              </label>
              <div class="pick-note">
                <span class="s" id={`run-${choice}`}>
                  {note}
                </span>
                {choice === 'news' && <NewsList sites={newsSites} />}
                {choice === 'all' && run === 'all' && !allAllowed && (
                  <div class="notice" role="status">
                    <span>{t('options.everySiteMissing')}</span>
                    <button type="button" class="btn" onClick={() => onRun('all')}>
                      {t('options.allowAll')}
                    </button>
                  </div>
                )}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function NewsList({ sites }: { sites: readonly string[] }) {
  return (
    <details class="sites">
      <summary>
        {t('options.newsShow')}
        <Icon name="chevron" />
      </summary>
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
