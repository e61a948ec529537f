/** What the reader can choose, with the choice that holds until then. */
import * as v from 'valibot';

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

/** What the values of each field may be. */
export const FIELDS = {
  run: v.picklist(RUNS),
  sites: v.pipe(
    v.record(v.pipe(v.string(), v.check(isHost)), v.picklist(SITE_CHOICES)),
    v.check((sites) => Object.keys(sites).length <= MOST_SITES),
  ),
  /** Each claim is underlined where the page states it first. */
  firstMentionOnly: v.boolean(),
  /** Phrases that state the opposite of a claim are underlined too. */
  showDenials: v.boolean(),
  /** The underline becomes thinner once its card was read. */
  dimRead: v.boolean(),
  painter: v.picklist(PAINTERS),
  underline: v.picklist(UNDERLINES),
  /** Screen readers hear that a phrase is a highlight. */
  announce: v.boolean(),
  /** A quiet panel at the end of an article lists its claims. */
  recap: v.boolean(),
};

const Exact = v.object(FIELDS);
export type Settings = v.InferOutput<typeof Exact>;

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
export const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

/** Settings from whatever was stored: what does not fit is as it was at first. Never throws. */
export function toSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const entries = Object.entries(FIELDS).map(([name, schema]) => {
    const given = Object.hasOwn(from, name) ? v.safeParse(schema as v.GenericSchema, from[name]) : null;
    return [name, given?.success ? given.output : structuredClone(DEFAULTS[name as Field])];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Settings from the list of switched-off sites that version 0.1 kept. */
export function fromSitesOff(sitesOff: unknown): Settings {
  const hosts: unknown[] = Array.isArray(sitesOff) ? sitesOff : [];
  const known = hosts.filter((host): host is string => typeof host === 'string' && isHost(host));
  return { ...toSettings(null), sites: Object.fromEntries(known.slice(0, MOST_SITES).map((host) => [host, 'off'])) };
}
