/** What holds for a site. A choice for a site holds for its subdomains too; that for the longer name comes first. */
import { isHost, type Settings, type SiteChoice } from './settings-schema';

type Choices = Pick<Settings, 'run' | 'sites'>;

/** The names under which a choice for a host may stand, the nearest first. */
function namesOf(host: string): string[] {
  const name = host.replace(/:\d+$/, '');
  const labels = /^[\d.]+$|^\[/.test(name) ? [] : name.split('.');
  const parents = labels.slice(1, -1).map((_, place) => labels.slice(place + 1).join('.'));
  return [...new Set([host, name, ...parents])];
}

/** The reader's choice for a host; `undefined` where there is none. */
export function siteChoice(sites: Settings['sites'], host: string): SiteChoice | undefined {
  const name = namesOf(host).find((one) => Object.hasOwn(sites, one));
  return name === undefined ? undefined : sites[name];
}

/**
 * What the extension does in a page in which it was started: read it, leave it alone, or wait until the reader asks.
 * In which pages it is started is for the browser and `sites.ts`.
 */
export function ruleFor({ run, sites }: Choices, host: string): SiteChoice {
  return siteChoice(sites, host) ?? (run === 'asked' ? 'asked' : 'on');
}

/** The sites after one was switched on or off; what holds without a choice of its own needs none. */
export function withSwitch({ run, sites }: Choices, host: string, on: boolean): Settings['sites'] {
  const { [host]: _, ...others } = sites;
  const wanted = on ? 'on' : 'off';
  return ruleFor({ run, sites: others }, host) === wanted ? others : { ...others, [host]: wanted };
}

/** The host that a person means by what was typed: a name or a whole address. `null` if it is none. */
export function readSite(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, host, hostname, username } = new URL(address);
  const named = hostname === 'localhost' || /^\[/.test(hostname) || /^[^.].*\.[^.]+$/.test(hostname);
  return /^https?:$/.test(protocol) && username === '' && named && isHost(host) ? host : null;
}
