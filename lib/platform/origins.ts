/** Sites as the browser's match patterns. */
import type { Run } from './settings-schema';

export const ALL_SITES = '*://*/*';

/** What has to be allowed for a choice of where to run. */
export const originsOfRun = (run: Run): string[] => (run === 'all' ? [ALL_SITES] : []);

/** The match pattern of one host. */
export const originOf = (host: string) => `*://${host.replace(/:\d+$/, '')}/*`;

/** The match pattern of a site: a name with its subdomains, or an address of numbers. */
export function originOfSite(site: string): string {
  const name = site.replace(/:\d+$/, '');
  return /^[\d.]+$|^\[/.test(name) || !name.includes('.') ? originOf(name) : `*://*.${name}/*`;
}

/** Whether a pattern stands for every site. */
export const isWide = (origin: string) => origin === '<all_urls>' || /^[a-z*]+:\/\/\*\//.test(origin);

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
