/** What the settings page shows. It follows what is kept, so that two such pages, and the popup, stay in step. */
import { signal } from '@preact/signals';
import type { Outcome, Shortcut } from '../../components/options-view';
import { t } from '../../components/t';
import { ALL_SITES, originOfSite } from '../../lib/platform/origins';
import { askBackground } from '../../lib/platform/page-messages';
import { getSettings, type Settings, watchSettings } from '../../lib/platform/settings';
import { listShortcuts } from '../../lib/platform/shortcuts';
import { areAllowed, watchAllowed } from '../../lib/platform/sites';

export const settings = signal(await getSettings());
export const allAllowed = signal(true);
/** Sites that are on, but that the browser does not allow. */
export const notAllowed = signal<string[]>([]);
export const dataset = signal(await askBackground({ type: 'getDataset' }));
export const shortcuts = signal<Shortcut[]>([]);
export const byHand = signal(false);
export const outcome = signal<Outcome | null>(null);

async function followAllowed(): Promise<void> {
  const on = Object.entries(settings.value.sites).flatMap(([site, choice]) => (choice === 'on' ? [site] : []));
  const answers = await Promise.all(on.map((site) => areAllowed([originOfSite(site)]).catch(() => false)));
  notAllowed.value = on.filter((_, place) => !answers[place]);
  allAllowed.value = await areAllowed([ALL_SITES]);
}

async function followShortcuts(): Promise<void> {
  shortcuts.value = (await listShortcuts()).map(({ name, description, keys }) => ({
    name,
    what: description || t('options.keySummary'),
    keys,
  }));
}

/** Follows the settings, what the browser allows, and its shortcuts, which tell nobody when they change. */
export function follow(): void {
  watchSettings((now: Settings) => {
    settings.value = now;
    void followAllowed();
  });
  watchAllowed(() => void followAllowed());
  window.addEventListener('focus', () => void followShortcuts());
  void followAllowed();
  void followShortcuts();
}
