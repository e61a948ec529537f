/** What a page says it is about: its title, headings and description, for a reader who asks what is on record near it. */
import { attributeOf, closestOf, queryAll, tagOf } from './dom';

/** No more than this is told, UTF-16 units. */
export const TOPIC_MOST = 2048;

/** Headings here are of other pages. */
const ASIDE =
  'nav, aside, footer, header nav, [role="navigation"], [role="complementary"], [hidden], on-the-record-card';
const DESCRIPTIONS = 'meta[name="description"], meta[property="og:description"], meta[property="og:title"]';

/** One line for each, without repetitions. */
export function readTopic(document: Document): string {
  const root = document.documentElement;
  const lines = [
    // A form of this name hides the title.
    ...(typeof document.title === 'string' ? [document.title] : []),
    ...[...queryAll(root, DESCRIPTIONS)].map((meta) => attributeOf(meta, 'content') ?? ''),
    ...['H1', 'H2', 'H3'].flatMap((tag) =>
      [...queryAll(root, tag)].flatMap((heading) =>
        tagOf(heading) === tag && !closestOf(heading, ASIDE) ? [heading.textContent ?? ''] : [],
      ),
    ),
  ].map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter(Boolean))].join('\n').slice(0, TOPIC_MOST);
}
