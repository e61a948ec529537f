import { BrandMark } from './Brand';
import type { PopupState } from './popup-view';
import { SiteSwitch } from './SiteSwitch';
import { t } from './t';

type PopupHeaderProps = {
  /** What the popup tells; decides on site and switch. */
  view: PopupState;
  /** The reader turns the extension on or off for this site. */
  onToggleSite: (on: boolean) => void;
};

/** The name, the site, and the switch where there is something to switch. */
export function PopupHeader({ view, onToggleSite }: PopupHeaderProps) {
  const host = 'host' in view ? view.host : null;
  const switchable = view.kind === 'found' || view.kind === 'none' || view.kind === 'off';
  return (
    <div class="top">
      <BrandMark />
      <div class="id">
        <b>{t('name')}</b>
        {host !== null && (
          <span class="host" title={host}>
            <bdi>{host}</bdi>
          </span>
        )}
        {view.kind === 'unsupported' && <span class="host">{t('popup.browserPage')}</span>}
      </div>
      {switchable && <SiteSwitch on={view.kind !== 'off'} onToggle={onToggleSite} />}
    </div>
  );
}
