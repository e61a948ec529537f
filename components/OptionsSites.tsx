import { ADD_SITE, OptionsAddSite } from './OptionsAddSite';
import type { OptionsSettings, SiteChoice, SiteProblem } from './options-view';
import { isolate, t } from './t';

const CHOICES: readonly SiteChoice[] = ['on', 'off', 'asked'];
const REMOVE = 'remove';

export type SiteActions = {
  /** The reader chooses for a site; `null` takes the choice away. */
  onSite: (site: string, choice: SiteChoice | null) => void;
  /** The reader asks the browser to allow a site. */
  onAllowSite: (site: string) => void;
  /** The reader adds a site. Returns what is wrong with what was typed. */
  onAddSite: (typed: string) => SiteProblem | null;
};

type OptionsSitesProps = SiteActions & {
  /** The choices for single sites. */
  sites: OptionsSettings['sites'];
  /** Sites that are on, but that the browser does not allow. */
  notAllowed: readonly string[];
};

/** The choices for single sites. */
export function OptionsSites({ sites, notAllowed, onSite, onAllowSite, onAddSite }: OptionsSitesProps) {
  const names = Object.keys(sites).sort();
  return (
    <section class="sec" id="sites">
      <h2>{t('options.sites')}</h2>
      <p class="lede">{t('options.sitesNote')}</p>
      <div class="group">
        {names.length === 0 && <p class="row s">{t('options.sitesNone')}</p>}
        {names.length > 0 && (
          <ul>
            {names.map((site) => (
              <li class="row row-end row-wrap" key={site}>
                <div>
                  <span class="t">
                    <bdi>{site}</bdi>
                  </span>
                  {notAllowed.includes(site) && <span class="s">{t('options.siteMissing')}</span>}
                </div>
                <div class="keys">
                  {notAllowed.includes(site) && (
                    <button
                      type="button"
                      class="btn"
                      aria-label={t('options.allowSite', [isolate(site)])}
                      onClick={() => onAllowSite(site)}
                    >
                      {t('options.allow')}
                    </button>
                  )}
                  <select
                    aria-label={site}
                    value={sites[site]}
                    onChange={({ currentTarget: { value } }) => {
                      onSite(site, value === REMOVE ? null : (value as SiteChoice));
                      // The row goes, and with it the focus.
                      if (value === REMOVE) document.getElementById(ADD_SITE)?.focus();
                    }}
                  >
                    {CHOICES.map((choice) => (
                      <option key={choice} value={choice}>
                        {t(`options.siteChoice.${choice}`)}
                      </option>
                    ))}
                    <option value={REMOVE}>{t('options.siteChoice.remove')}</option>
                  </select>
                </div>
              </li>
            ))}
          </ul>
        )}
        <OptionsAddSite onAddSite={onAddSite} />
      </div>
    </section>
  );
}
