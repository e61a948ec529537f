import { Icon } from './Icon';
import { plural, t } from './t';

type OptionsWhereProps = {
  /** The news sites on which the extension runs by itself. */
  newsSites: readonly string[];
  /** Whether it runs on every site. */
  everySite: boolean;
  /** The reader lets it run on every site, or only on news sites. */
  onEverySite: (on: boolean) => void;
};

/** Where the extension runs. */
export function OptionsWhere({ newsSites, everySite, onEverySite }: OptionsWhereProps) {
  return (
    <section class="sec">
      <h2>{t('options.where')}</h2>
      <p class="lede">{t('options.whereNote')}</p>
      <div class="group">
        <div class="row">
          <span class="t">{t('options.news')}</span>
          <span class="s">{plural('options.newsNote', newsSites.length)}</span>
          <details class="sites">
            <summary>
              {t('options.newsShow')}
              <Icon name="chevron" />
            </summary>
            <ul>
              {newsSites.map((site) => (
                <li key={site}>
                  <bdi>{site}</bdi>
                </li>
              ))}
            </ul>
          </details>
        </div>
        <div class="row row-end">
          <div>
            <span class="t">{t('options.everySite')}</span>
            <span class="s" id="every-site-note">
              {t('options.everySiteNote')}
            </span>
          </div>
          <label class="switch">
            <span>{everySite ? t('options.on') : t('options.off')}</span>
            <input
              type="checkbox"
              role="switch"
              aria-label={`${everySite ? t('options.on') : t('options.off')}. ${t('options.everySite')}`}
              aria-describedby="every-site-note"
              checked={everySite}
              onChange={(event) => onEverySite(event.currentTarget.checked)}
            />
          </label>
        </div>
      </div>
    </section>
  );
}
