/** Where the extension runs by itself beyond the news list: on sites that the reader allowed. */
import { browser } from './browser';
import { ALL_SITES, isWide } from './origins';
import { getSettings, watchSettings } from './settings';
import { ANNOTATOR, runInTab } from './tabs';

const SCRIPT_ID = 'allowed-sites';

/** Asks the reader to allow sites. Must be called from a click. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives back the permission for sites. */
export function dropSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Whether all of some sites are allowed. */
export function areAllowed(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Gives back every permission for sites but those of the manifest. */
export async function dropAllSites(listed: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const extra = origins.filter((origin) => !listed.includes(origin));
  if (extra.length > 0) await dropSites(extra);
}

/** Calls back when the reader allows sites or takes them back, wherever that is done. Returns a function that stops this. */
export function watchAllowed(callback: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  return () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  };
}

/** Where the extension may run by itself: what the browser allows; every site only if the reader chose that. */
async function allowedOrigins(): Promise<string[]> {
  const [{ origins = [] }, { run }] = await Promise.all([browser.permissions.getAll(), getSettings()]);
  return run === 'all' ? origins : origins.filter((origin) => !isWide(origin));
}

/** Makes the browser start the extension on all allowed sites that are not in `listed`, and on no other. */
async function registerAllowed(listed: readonly string[]): Promise<void> {
  const matches = (await allowedOrigins()).filter((origin) => !listed.includes(origin));
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    excludeMatches: [...listed],
    js: [ANNOTATOR.script],
    css: [ANNOTATOR.style],
    runAt: 'document_idle' as const,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Keeps the registration in step with what the reader allows. `listed` are the patterns of the manifest. */
export function followPermissions(listed: readonly string[]): void {
  let last = Promise.resolve();
  const inTurn = (task: () => Promise<void>) => {
    last = last.then(task).catch((error) => console.error('On the Record: sites', error));
  };
  const update = () => inTurn(() => registerAllowed(listed));
  const updateAndRun = () => {
    update();
    inTurn(runInOpenTabs);
  };
  browser.permissions.onAdded.addListener(updateAndRun);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    update();
    inTurn(() => leaveOpenTabs(origins));
  });
  watchSettings(({ run }, { run: before }) => {
    if (run === before) return;
    updateAndRun();
    if (before === 'all') inTurn(() => leaveOpenTabs([ALL_SITES]));
  });
  browser.runtime.onInstalled.addListener(updateAndRun);
  browser.runtime.onStartup.addListener(update);
}

/** Tells the pages in which the extension runs which sites were taken back; those that are meant stop. */
async function leaveOpenTabs(taken: readonly string[]): Promise<void> {
  const left = await allowedOrigins();
  const tabs = await browser.tabs.query({});
  const message = { type: 'sitesTaken', taken, left };
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, message, { frameId: 0 })));
}

/** Starts the extension in the tabs that are open already; where it runs it is not started twice. */
async function runInOpenTabs(): Promise<void> {
  const origins = await allowedOrigins();
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : [];
  await Promise.allSettled(tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [runInTab(id)])));
}
