import { isolate, t } from './t';

type OptionsSitesProps = {
  /** Sites that the reader switched off. */
  sitesOff: readonly string[];
  /** The reader turns a site on again. */
  onTurnOn: (site: string) => void;
};

/** The sites that the reader switched off. */
export function OptionsSites({ sitesOff, onTurnOn }: OptionsSitesProps) {
  return (
    <section class="sec">
      <h2>{t('options.sitesOff')}</h2>
      <p class="lede">{sitesOff.length > 0 ? t('options.sitesOffNote') : t('options.sitesOffNone')}</p>
      {sitesOff.length > 0 && (
        <ul class="group">
          {sitesOff.map((site) => (
            <li class="row row-end" key={site}>
              <span class="t">
                <bdi>{site}</bdi>
              </span>
              <button
                type="button"
                class="btn"
                aria-label={t('options.turnOnSite', [isolate(site)])}
                onClick={() => onTurnOn(site)}
              >
                {t('options.turnOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
