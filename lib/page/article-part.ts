/** Whether something stands in the text of an article, and not in what a site puts around it. */
import { attributeOf, isElement, parentAcross, queryAll, tagOf } from './dom';

const AROUND = new Set(['NAV', 'ASIDE', 'FOOTER']);
const ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'menu']);
/** Names that sites give to boxes of other stories, sharing, comments and advertisements. */
const BOX =
  /(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|read-?(?:more|next)|more-(?:on|from|stories)|most-(?:read|popular)|popular|trending|sidebar|footer|share|sharing|social|comments?|promo\w*|newsletter|teasers?|sponsored|adverts?|breadcrumbs?)(?:$|[\s_-])/i;

/** Elements that hold a line of text of their own. */
const LINE = 'p, li, blockquote, figcaption, td, dd, div, section, article';

export function isInArticle(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) {
    if (!isElement(at)) continue;
    const tag = tagOf(at);
    if (tag === 'BODY' || tag === 'HTML') return true;
    if (AROUND.has(tag) || ROLES.has(attributeOf(at, 'role') ?? '')) return false;
    if (attributeOf(at, 'hidden') !== null || attributeOf(at, 'aria-hidden') === 'true') return false;
    if (BOX.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`.slice(0, 500))) return false;
  }
  return true;
}

/** A line of which so many letters are not in links is text; the rest are lists of links. UTF-16 units. */
const OWN_WORDS = 25;

/** Whether a link stands among words, as in a sentence. */
export function isAmongWords(link: Element): boolean {
  const line = link.closest(LINE);
  if (!line) return false;
  const inLinks = [...queryAll(line, 'a[href]')].reduce((sum, one) => sum + (one.textContent ?? '').trim().length, 0);
  return (line.textContent ?? '').trim().length - inLinks >= OWN_WORDS;
}
