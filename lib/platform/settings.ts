/** The reader's settings: one value, kept in this browser only. */
import { fromSitesOff, type Settings, type SiteChoice, toSettings } from './settings-schema';
import { withSwitch } from './site-choice';
import { stored } from './stored';

export type { Run, Settings, SiteChoice } from './settings-schema';

const kept = stored('local', 'settings');

/** Version 0.1 kept a list of the sites that are off, and nothing else. */
const sitesOff = stored('local', 'sitesOff');

/** The settings; what was never chosen, or cannot be read, is as it was at first. */
export async function getSettings(): Promise<Settings> {
  const value = await kept.get();
  return value === undefined ? fromSitesOff(await sitesOff.get()) : toSettings(value);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes come one after another, whichever of the extension's pages they come from. */
function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const { locks } = globalThis.navigator ?? {};
  if (locks) return locks.request('settings', task) as Promise<Value>;
  const next = last.then(task, task);
  last = next;
  return next;
}

async function store(settings: Settings): Promise<Settings> {
  await kept.set(settings);
  await sitesOff.remove();
  return settings;
}

/** Changes some settings and leaves the others as they are now. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return inTurn(async () => {
    const now = await getSettings();
    return store(toSettings({ ...now, ...change(now) }));
  });
}

/** Sets what holds for a site; `null` takes its choice away. */
export function setSite(host: string, choice: SiteChoice | null): Promise<Settings> {
  return changeSettings(({ sites: { [host]: _, ...others } }) => ({
    sites: choice === null ? others : { ...others, [host]: choice },
  }));
}

/** Switches a site on or off. */
export function switchSite(host: string, on: boolean): Promise<Settings> {
  return changeSettings((now) => ({ sites: withSwitch(now, host, on) }));
}

/** Puts settings in the place of all that are kept. */
export function replaceSettings(settings: Settings): Promise<Settings> {
  return changeSettings(() => settings);
}

/** Forgets every choice. */
export function resetSettings(): Promise<void> {
  return inTurn(async () => {
    await Promise.all([kept.remove(), sitesOff.remove()]);
  });
}

/** Calls back with the settings whenever they change, and those before. Returns a function that stops this. */
export function watchSettings(callback: (now: Settings, before: Settings) => void): () => void {
  return kept.watch((now, before) => callback(toSettings(now), toSettings(before)));
}
