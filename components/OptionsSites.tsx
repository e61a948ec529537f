import { words } from './words';

type OptionsSitesProps = {
  /** Sites that the reader switched off. */
  sitesOff: readonly string[];
  /** The reader turns a site on again. */
  onTurnOn: (site: string) => void;
};

/** The sites that the reader switched off. */
export function OptionsSites({ sitesOff, onTurnOn }: OptionsSitesProps) {
  const { options } = words;
  return (
    <section class="sec">
      <h2>{options.sitesOff}</h2>
      <p class="lede">{sitesOff.length > 0 ? options.sitesOffNote : options.sitesOffNone}</p>
      {sitesOff.length > 0 && (
        <ul class="group">
          {sitesOff.map((site) => (
            <li class="row row-end" key={site}>
              <span class="t">
                <bdi>{site}</bdi>
              </span>
              <button type="button" class="btn" aria-label={options.turnOnSite(site)} onClick={() => onTurnOn(site)}>
                {options.turnOn}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
