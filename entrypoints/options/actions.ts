/** What the reader does on the settings page. A permission must be asked for at once, before anything is waited for. */
import type { Run, SiteChoice, SiteProblem } from '../../components/options-view';
import { newsMatches } from '../../data/news-sites';
import { ALL_SITES, originOfSite } from '../../lib/platform/origins';
import {
  changeSettings,
  getSettings,
  replaceSettings,
  resetSettings,
  type Settings,
  setSite,
} from '../../lib/platform/settings';
import { readSettings, writeSettings } from '../../lib/platform/settings-file';
import { MOST_SITES } from '../../lib/platform/settings-schema';
import { openShortcutPage } from '../../lib/platform/shortcuts';
import { readSite } from '../../lib/platform/site-choice';
import { dropAllSites, dropSites, requestSites } from '../../lib/platform/sites';
import { byHand, outcome, settings } from './state';

const COPY_NAME = 'on-the-record-settings.json';

/** The settings that were in use before all were replaced. */
let before: Settings | null = null;

const ignore = () => undefined;

export function chooseRun(run: Run): void {
  if (run === 'all') requestSites([ALL_SITES]).catch(ignore);
  void changeSettings(() => ({ run })).then(() => (run === 'all' ? undefined : dropSites([ALL_SITES]).catch(ignore)));
}

export function change(changed: Partial<Settings>): void {
  void changeSettings(() => changed);
}

export function allowSite(site: string): void {
  requestSites([originOfSite(site)]).catch(ignore);
}

export function chooseSite(site: string, choice: SiteChoice | null): void {
  if (choice === 'on') allowSite(site);
  void setSite(site, choice).then(() => {
    // The sites of the manifest cannot be given back.
    if (choice === null) dropSites([originOfSite(site)]).catch(ignore);
  });
}

export function addSite(typed: string): SiteProblem | null {
  const site = readSite(typed);
  const { sites } = settings.value;
  if (site === null) return { kind: 'unreadable' };
  if (Object.hasOwn(sites, site)) return { kind: 'known', site };
  if (Object.keys(sites).length >= MOST_SITES) return { kind: 'full' };
  chooseSite(site, 'on');
  return null;
}

export function saveCopy(): void {
  const url = URL.createObjectURL(new Blob([writeSettings(settings.value)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = COPY_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function useCopy(file: File): Promise<void> {
  const text = await file.text().catch(() => null);
  const read = text === null ? { problems: [{ kind: 'unreadable' as const }] } : readSettings(text);
  if ('problems' in read) {
    outcome.value = { kind: 'not-loaded', problems: read.problems };
    return;
  }
  before = await getSettings();
  await replaceSettings(read.settings);
  outcome.value = { kind: 'loaded', unknown: read.unknown };
}

export async function erase(): Promise<void> {
  before = await getSettings();
  await resetSettings();
  await dropAllSites(newsMatches).catch(ignore);
  outcome.value = { kind: 'erased' };
}

export async function undo(): Promise<void> {
  if (before) await replaceSettings(before);
  before = null;
  outcome.value = { kind: 'undone' };
}

export async function changeShortcuts(): Promise<void> {
  byHand.value = !(await openShortcutPage());
}
