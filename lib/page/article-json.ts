/** The dates that a page gives of its articles in JSON-LD. A page may put anything there; work is bounded. */
import { writtenDate } from './written-date';

/** Scripts read, their length in UTF-16 units, and objects looked at. */
const SCRIPTS = 20;
const LONGEST = 400_000;
const OBJECTS = 500;
const DEPTH = 6;

/** Types of schema.org whose date is an article's; pages of unknown kind come after them. */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|\w*NewsArticle|DiscussionForumPosting)$/;
const PAGE = /^(?:https?:\/\/schema\.org\/)?(?:\w*WebPage)$/;

export const isArticleType = (type: string) => ARTICLE.test(type.slice(0, 80));

interface Dated {
  date: string;
  /** The address that the article gives as its own; `null` for none. */
  address: string | null;
  article: boolean;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, OBJECTS) : [value]);

function addressOf({ url, mainEntityOfPage, '@id': id }: Record<string, unknown>): string | null {
  const nested = (mainEntityOfPage as { '@id'?: unknown } | null | undefined)?.['@id'];
  const known = [url, nested, mainEntityOfPage, id].find(
    (one): one is string => typeof one === 'string' && /^https?:\/\//.test(one) && one.length < 2000,
  );
  return known ?? null;
}

/** Articles at the top, in lists, in `@graph` and in `mainEntity`; those that others link to are not the page's own. */
function collect(value: unknown, depth: number, budget: { left: number }, now: number, found: Dated[]): void {
  for (const one of asList(value)) {
    if (typeof one !== 'object' || one === null || depth > DEPTH || budget.left <= 0) continue;
    budget.left -= 1;
    if (Array.isArray(one)) {
      collect(one, depth + 1, budget, now, found);
      continue;
    }
    const object = one as Record<string, unknown>;
    const types = asList(object['@type']).filter((type): type is string => typeof type === 'string');
    const article = types.some(isArticleType);
    if (article || types.some((type) => PAGE.test(type.slice(0, 80)))) {
      const date = asList(object.datePublished).map((text) => writtenDate(text, now))[0];
      if (date) found.push({ date, address: addressOf(object), article });
    }
    collect(object['@graph'], depth + 1, budget, now, found);
    collect(object.mainEntity, depth + 1, budget, now, found);
  }
}

const pathOf = (address: string): string | null => {
  try {
    return new URL(address).pathname.replace(/\/+$/, '');
  } catch {
    return null;
  }
};

/**
 * The one date of the page's article. Where several articles are described, those count that give the page's own address;
 * if they still disagree, none is believed.
 * @param scripts texts of the page's JSON-LD
 * @param addresses the page's own: location, canonical
 */
export function dateOfArticleJson(
  scripts: readonly string[],
  addresses: readonly string[],
  now: number,
): string | null {
  const found: Dated[] = [];
  const budget = { left: OBJECTS };
  for (const text of scripts.slice(0, SCRIPTS)) {
    if (text.length > LONGEST) continue;
    try {
      collect(JSON.parse(text), 0, budget, now, found);
    } catch {
      // Not JSON: the page's own mistake, and the next script may be well.
    }
  }
  const paths = new Set(addresses.map(pathOf));
  const isOwn = ({ address }: Dated) => address !== null && paths.has(pathOf(address));
  for (const articles of [true, false]) {
    const all = found.filter(({ article }) => article === articles);
    const own = all.filter(isOwn);
    const dates = new Set(
      (own.length > 0 ? own : all.filter(({ address }) => address === null || all.length === 1)).map(
        ({ date }) => date,
      ),
    );
    if (dates.size === 1) return [...dates][0] ?? null;
  }
  return null;
}
