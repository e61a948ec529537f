/** What a visit says about a source. */
import type { Source } from '../../data/schema';
import type { Visit } from './visit';

export type Verdict =
  | { found: 'page' }
  | { found: 'moved'; to: string }
  | { found: 'other-title'; title: string }
  | { found: 'gone'; status: number }
  | { found: 'not-known'; why: string };

/** Share of the record's title words that the page's title must hold, or the other way round. */
const ALIKE = 0.5;

const wordsOf = (text: string) =>
  new Set(
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );

/** Whether two titles name the same page; the publisher's name and a subtitle may be missing in one. */
export function sameTitle(ours: string, theirs: string): boolean {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size)) >= ALIKE;
}

/** Whether two addresses are the same but for protocol, `www.`, a slash at the end, query and fragment. */
export function samePlace(a: string, b: string): boolean {
  const plain = (url: string) => {
    const { host, pathname } = new URL(url);
    return `${host.replace(/^www\./, '')}${decodeURI(pathname).replace(/\/$/, '')}`.toLowerCase();
  };
  return plain(a) === plain(b);
}

/** Titles in the record that describe a page rather than quote its own title. */
const DESCRIBES = /\((descriptive title|.*text of .*)\)|^\(/i;

/** Judges a visit. A page that moved and kept its title counts as moved. */
export function judge({ url, title }: Source, visit: Visit): Verdict {
  if (visit.kind === 'gone') return { found: 'gone', status: visit.status };
  if (visit.kind !== 'page') return { found: 'not-known', why: visit.why };
  if (visit.title !== null && !DESCRIBES.test(title) && !sameTitle(title, visit.title)) {
    return { found: 'other-title', title: visit.title };
  }
  return samePlace(url, visit.url) ? { found: 'page' } : { found: 'moved', to: visit.url };
}
