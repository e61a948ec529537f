/** What the reader can choose, with the choice that holds until then. */

/** Where the extension runs by itself; `asked` is nowhere. */
export const RUNS = ['news', 'all', 'asked'] as const;
export type Run = (typeof RUNS)[number];

/** What holds for a single site; it comes before `run`. */
export const SITE_CHOICES = ['on', 'off', 'asked'] as const;
export type SiteChoice = (typeof SITE_CHOICES)[number];

export const PAINTERS = ['elements', 'ranges'] as const;
export const UNDERLINES = ['dotted', 'fine', 'tinted'] as const;

/** No more single sites than this are kept. */
export const MOST_SITES = 5000;

/** A host as `location.host` gives it: lower case, with a port if it has one. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

export const isHost = (text: string) => text.length <= 253 && text !== '__proto__' && HOST.test(text);

export interface Settings {
  run: Run;
  /** By host. */
  sites: Record<string, SiteChoice>;
  /** Each claim is underlined where the page states it first. */
  firstMentionOnly: boolean;
  /** Phrases of sentences that deny or dispute a claim are underlined too. */
  showDenials: boolean;
  /** The underline becomes thinner once its card was read. */
  dimRead: boolean;
  painter: (typeof PAINTERS)[number];
  underline: (typeof UNDERLINES)[number];
  /** Screen readers hear that a phrase is a highlight. */
  announce: boolean;
  /** A quiet panel at the end of an article lists its claims. */
  recap: boolean;
}

export const DEFAULTS: Readonly<Settings> = {
  run: 'news',
  sites: {},
  firstMentionOnly: true,
  showDenials: false,
  dimRead: true,
  painter: 'elements',
  underline: 'dotted',
  announce: true,
  recap: false,
};

type Field = keyof Settings;
export const isField = (name: string): name is Field => Object.hasOwn(DEFAULTS, name);

const CHOICES: { [Name in Field]?: readonly string[] } = { run: RUNS, painter: PAINTERS, underline: UNDERLINES };

/** What a field can be; `null` for one that has no list of choices. */
export const choicesOf = (field: Field): readonly string[] | null => CHOICES[field] ?? null;

const isOneOf = (choices: readonly string[], value: unknown) => choices.some((choice) => choice === value);

function areSites(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const sites = Object.entries(value);
  return sites.length <= MOST_SITES && sites.every(([host, choice]) => isHost(host) && isOneOf(SITE_CHOICES, choice));
}

/** Whether a value may stand in a field. */
export function fits(field: Field, value: unknown): boolean {
  if (field === 'sites') return areSites(value);
  const choices = choicesOf(field);
  return choices ? isOneOf(choices, value) : typeof value === 'boolean';
}

/** Settings from whatever was stored: what does not fit is as it was at first. Never throws. */
export function toSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const entries = Object.entries(DEFAULTS).map(([name, first]) => {
    const value = Object.hasOwn(from, name) && fits(name as Field, from[name]) ? from[name] : first;
    return [name, name === 'sites' ? { ...(value as Settings['sites']) } : value];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Settings from the list of switched-off sites that version 0.1 kept. */
export function fromSitesOff(sitesOff: unknown): Settings {
  const hosts: unknown[] = Array.isArray(sitesOff) ? sitesOff : [];
  const known = hosts.filter((host): host is string => typeof host === 'string' && isHost(host));
  return { ...toSettings(null), sites: Object.fromEntries(known.slice(0, MOST_SITES).map((host) => [host, 'off'])) };
}
