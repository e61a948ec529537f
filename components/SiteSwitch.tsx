import { t } from './t';

type SiteSwitchProps = {
  /** Whether the extension runs on this site. */
  on: boolean;
  /** The reader turns it on or off. */
  onToggle: (on: boolean) => void;
};

/** The switch for the site of the current tab: position and word. */
export function SiteSwitch({ on, onToggle }: SiteSwitchProps) {
  return (
    <label class="switch">
      <span>{on ? t('popup.siteOn') : t('popup.siteOff')}</span>
      <input
        type="checkbox"
        role="switch"
        aria-label={on ? t('popup.siteOnLabel') : t('popup.siteOffLabel')}
        checked={on}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
    </label>
  );
}
