/** The news sites on which the extension runs from the start: `news-sites.json`, as match patterns. */
import sites from './news-sites.json';

export interface NewsSite {
  /** ISO 3166-1 code of the country of the newsroom. */
  country: string;
  /** Host name; its subdomains belong to it. */
  host: string;
  name: string;
}

export const newsSites: readonly NewsSite[] = sites;

/** Match patterns for every news site and its subdomains. */
export const newsMatches: string[] = newsSites.map(({ host }) => `*://*.${host}/*`);
