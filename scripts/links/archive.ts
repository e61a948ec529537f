/** A kept copy of a page that is gone. */
import type { Visitor } from './visit';

/** Where the Internet Archive answers what it keeps: https://archive.org/help/wayback_api.php */
export const ARCHIVE = 'https://archive.org/wayback/available';

/** The copy nearest to a day, ISO 8601; null where there is none, or no answer. */
export async function archivedCopy(
  url: string,
  date: string,
  visitor: Visitor,
  archive = ARCHIVE,
): Promise<string | null> {
  const query = new URLSearchParams({ url, timestamp: date.replaceAll('-', '') });
  const answer = await visitor.ask(`${archive}?${query}`);
  try {
    const copy = JSON.parse(answer ?? 'null')?.archived_snapshots?.closest?.url;
    return typeof copy === 'string' ? copy.replace(/^http:/, 'https:') : null;
  } catch {
    return null;
  }
}
