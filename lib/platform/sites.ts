/** Where the extension runs by itself beyond the news list: on sites that the reader allowed. */
import { browser } from './browser';

const SCRIPT_ID = 'allowed-sites';
export const ALL_SITES = '*://*/*';

/** Asks the reader to allow sites. Must be called from a click. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives back the permission for sites. */
export function dropSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Whether every site is allowed. */
export function allSitesAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins: [ALL_SITES] });
}

/** The match pattern of one host. */
export const originOf = (host: string) => `*://${host.replace(/:\d+$/, '')}/*`;

/** Makes the browser start the extension on all allowed sites that are not in `listed`, and on no other. */
async function registerAllowed(listed: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !listed.includes(origin));
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    excludeMatches: [...listed],
    js: ['content-scripts/annotator.js'],
    css: ['content-scripts/annotator.css'],
    runAt: 'document_idle' as const,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Keeps the registration in step with what the reader allows. `listed` are the patterns of the manifest. */
export function followPermissions(listed: readonly string[]): void {
  let last = Promise.resolve();
  const update = () => {
    last = last.then(() => registerAllowed(listed)).catch((error) => console.error('On the Record: sites', error));
  };
  browser.permissions.onAdded.addListener(update);
  browser.permissions.onRemoved.addListener(update);
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
}
