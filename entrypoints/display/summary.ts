/** What the popup is told of what was found. */
import { readArticleDate } from '../../lib/page/article-date';
import type { PageFinding } from '../../lib/page/finding';
import type { FoundClaim, PageSummary } from '../../lib/platform/messages';

/** Each claim once, where it is first stated; claims that the page only rejects come as such. */
export function summarize(
  findings: readonly PageFinding[],
  lastOpened: string | null,
  document: Document,
): Pick<PageSummary, 'found' | 'lastOpened' | 'articleDate'> {
  const found = new Map<string, FoundClaim>();
  for (const { claimId, exact, prefix, suffix, stance, wording, receipt } of findings) {
    const key = `${claimId} ${stance === 'rejects'}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { claimId, exact, prefix, suffix, stance, wording, receipt, count: 1 });
  }
  const articleDate = found.size > 0 ? (readArticleDate(document)?.date ?? null) : null;
  return { found: [...found.values()], lastOpened, articleDate };
}
