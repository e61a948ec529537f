/** The settings as a file that the reader can keep, and back. */
import {
  choicesOf,
  DEFAULTS,
  fits,
  isField,
  isHost,
  MOST_SITES,
  type Settings,
  SITE_CHOICES,
  toSettings,
} from './settings-schema';

const FORMAT = 'on-the-record-settings';

/** Files of a newer version are not read: they may mean something else. */
const VERSION = 1;

/** Longer texts are not read, UTF-16 units. */
export const LONGEST_FILE = 1_000_000;

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** JSON with sorted keys: the same settings are the same text. */
export function writeSettings(settings: Settings): string {
  return `${JSON.stringify(sorted({ format: FORMAT, version: VERSION, settings }), null, 2)}\n`;
}

/** What is wrong with a file as a whole, or with one place in it. */
export type FileProblem =
  | { kind: 'too-long' | 'not-json' | 'not-ours' | 'newer' | 'too-many-sites' }
  | { kind: 'not-a-choice'; field: string; choices: readonly string[] }
  | { kind: 'not-a-switch'; field: string }
  | { kind: 'not-a-list'; field: string }
  | { kind: 'not-a-site'; site: string }
  | { kind: 'not-a-site-choice'; site: string; choices: readonly string[] };

export type ReadFile =
  /** `unknown` names what the file holds beyond the settings; it was left out. */
  { settings: Settings; unknown: string[] } | { problems: FileProblem[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problemsOfSites(sites: unknown): FileProblem[] {
  if (!isObject(sites)) return [{ kind: 'not-a-list', field: 'sites' }];
  if (Object.keys(sites).length > MOST_SITES) return [{ kind: 'too-many-sites' }];
  return Object.entries(sites).flatMap(([site, choice]): FileProblem[] => {
    if (!isHost(site)) return [{ kind: 'not-a-site', site }];
    const known = SITE_CHOICES.some((one) => one === choice);
    return known ? [] : [{ kind: 'not-a-site-choice', site, choices: SITE_CHOICES }];
  });
}

function problemsOf(field: keyof Settings, value: unknown): FileProblem[] {
  if (field === 'sites') return problemsOfSites(value);
  if (fits(field, value)) return [];
  const choices = choicesOf(field);
  return choices ? [{ kind: 'not-a-choice', field, choices }] : [{ kind: 'not-a-switch', field }];
}

/** Reads a file that `writeSettings` wrote. What the file does not name is as it was at first. Never throws. */
export function readSettings(text: string): ReadFile {
  if (text.length > LONGEST_FILE) return { problems: [{ kind: 'too-long' }] };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [{ kind: 'not-json' }] };
  }
  if (!isObject(file) || file.format !== FORMAT || !isObject(file.settings) || !Number.isInteger(file.version))
    return { problems: [{ kind: 'not-ours' }] };
  if ((file.version as number) > VERSION) return { problems: [{ kind: 'newer' }] };
  const names = Object.keys(file.settings);
  const given = file.settings;
  const problems = names.flatMap((name) => (isField(name) ? problemsOf(name, given[name]) : []));
  if (problems.length > 0) return { problems };
  const extra = Object.keys(file).filter((name) => !['format', 'version', 'settings'].includes(name));
  const unknown = [...extra, ...names.filter((name) => !Object.hasOwn(DEFAULTS, name))].sort();
  return { settings: toSettings(given), unknown };
}
