/** When the article on a page was published, as the page itself says. */
import { dateOfArticleJson, isArticleType } from './article-json';
import { attributeOf, closestOf, contains, isElement, queryAll, tagOf } from './dom';
import { writtenDate } from './written-date';

export interface ArticleDate {
  /** ISO date of a day. */
  date: string;
  /** Where the page says so. */
  from: 'json-ld' | 'meta' | 'microdata' | 'time';
}

/** Names of `<meta>` that hold the day of publication, the surest first. Days of changes are not asked for. */
const META = (
  'article:published_time og:article:published_time article:published parsely-pub-date datepublished sailthru.date ' +
  'cxenseparse:recs:publishtime bt:pubdate citation_publication_date dc.date.issued dcterms.issued dcterms.created ' +
  'dc.date.created dc.date dcterms.date pubdate publishdate publish-date publication_date date'
).split(' ');

/** Elements looked at of one kind. */
const MOST = 500;
/** A paragraph of so many UTF-16 units ends the head of an article. */
const BODY_TEXT = 200;

const first = (list: NodeListOf<Element>) => Array.prototype.slice.call(list, 0, MOST) as Element[];
const onlyOne = (dates: readonly string[]) => (new Set(dates).size === 1 ? (dates[0] ?? null) : null);

function fromJson(root: Element, address: string, now: number): string | null {
  const scripts = first(queryAll(root, 'script[type="application/ld+json" i]')).map(
    ({ textContent }) => textContent ?? '',
  );
  const canonical = first(queryAll(root, 'link[rel="canonical" i]')).map((link) => attributeOf(link, 'href') ?? '');
  return dateOfArticleJson(scripts, [address, ...canonical], now);
}

function fromMeta(root: Element, now: number): string | null {
  const named = new Map<string, string>();
  for (const meta of first(queryAll(root, 'meta[content]'))) {
    // A comment or a listed article may bring `<meta itemprop>` of its own.
    const property = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '';
    const name = property.slice(0, 60).toLowerCase();
    const date = META.includes(name) ? writtenDate(attributeOf(meta, 'content'), now) : null;
    if (date && !named.has(name)) named.set(name, date);
  }
  return META.map((name) => named.get(name)).find((date) => date !== undefined) ?? null;
}

function fromMicrodata(root: Element, now: number): string | null {
  const dates: string[] = [];
  const ofHeading: string[] = [];
  const [heading] = first(queryAll(root, 'h1'));
  for (const element of first(queryAll(root, '[itemprop~="datePublished" i]'))) {
    const scope = closestOf(element, '[itemscope]');
    const types = (scope && attributeOf(scope, 'itemtype'))?.split(/\s+/) ?? [];
    if (!scope || !types.some(isArticleType)) continue;
    const written = attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? element.textContent;
    const date = writtenDate(written, now);
    if (!date) continue;
    dates.push(date);
    if (heading && contains(scope, heading)) ofHeading.push(date);
  }
  return onlyOne(ofHeading.length > 0 ? ofHeading : dates);
}

/** Between the page's one heading and its first real paragraph; of several days there, the earliest. */
function fromTime(root: Element, now: number): string | null {
  const headings = first(queryAll(root, 'h1'));
  const [heading] = headings;
  if (!heading || headings.length > 1) return null;
  const article = closestOf(heading, 'article') ?? closestOf(heading, 'main, [role="main"]');
  if (!article) return null;
  const dates: string[] = [];
  for (const element of first(queryAll(article, 'p, time[datetime], aside, nav, footer'))) {
    if (!isElement(element)) continue;
    const follows = (heading.compareDocumentPosition(element) & 4) !== 0;
    if (tagOf(element) !== 'TIME') {
      if (follows && (tagOf(element) !== 'P' || (element.textContent ?? '').trim().length >= BODY_TEXT)) break;
      continue;
    }
    const inHead = follows || contains(closestOf(heading, 'header') ?? heading, element);
    const date = inHead ? writtenDate(attributeOf(element, 'datetime'), now) : null;
    if (date) dates.push(date);
  }
  return dates.sort()[0] ?? null;
}

/**
 * Reads the day of publication of the article on a page. Never throws; pages may be hostile.
 * @param document the page, or a frame of it
 * @param now milliseconds; later days than tomorrow are not believed
 * @returns `null` when the page does not say, or contradicts itself
 */
export function readArticleDate(document: Document, now = Date.now()): ArticleDate | null {
  try {
    const root = document.documentElement;
    const sources = [
      ['json-ld', () => fromJson(root, document.location?.href ?? '', now)],
      ['meta', () => fromMeta(root, now)],
      ['microdata', () => fromMicrodata(root, now)],
      ['time', () => fromTime(root, now)],
    ] as const;
    for (const [from, read] of sources) {
      const date = read();
      if (date) return { date, from };
    }
  } catch {
    // A page that shadows the DOM's own names gives no date.
  }
  return null;
}
