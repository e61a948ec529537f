/** Where the extension runs by itself beyond the news list: on sites that the reader allowed. */
import { browser } from './browser';
import { runInTab } from './tabs';

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

/** Whether a page's address falls under one of some match patterns for hosts. */
export function isAllowed(
  { protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>,
  origins: readonly string[],
): boolean {
  return origins.some((origin) => {
    const [, scheme = '', host = ''] = /^(\*|[a-z]+):\/\/([^/]+)\//.exec(origin) ?? [];
    if (origin !== '<all_urls>' && scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (origin === '<all_urls>' || host === '*') return true;
    return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
  });
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
  browser.runtime.onInstalled.addListener(updateAndRun);
  browser.runtime.onStartup.addListener(update);
}

/** Tells the pages in which the extension runs which sites were taken back; those that are meant stop. */
async function leaveOpenTabs(taken: readonly string[]): Promise<void> {
  const { origins: left = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({});
  const message = { type: 'sitesTaken', taken, left };
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, message, { frameId: 0 })));
}

/** Starts the extension in the tabs that are open already; where it runs it is not started twice. */
async function runInOpenTabs(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : [];
  await Promise.allSettled(tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [runInTab(id)])));
}
