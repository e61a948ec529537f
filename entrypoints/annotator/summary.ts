/** What the popup is told of a page. */
import type { PageAnnotation } from '../../lib/page/annotate-page';
import { readArticleDate } from '../../lib/page/article-date';
import { selectedText } from '../../lib/page/selection';
import type { FoundClaim, PageSummary } from '../../lib/platform/messages';

interface PageState {
  host: string;
  /** Whether the reader switched this site off. */
  off: boolean;
  /** Whether the page is not read until the reader asks. */
  waiting: boolean;
  /** `null` while the page is waited for, or switched off. */
  annotation: PageAnnotation | null;
  lastOpened: string | null;
  document: Document;
}

/** Each claim once, where it is first stated; claims that the page only rejects come as such. */
export function summarize({ host, off, waiting, annotation, lastOpened, document }: PageState): PageSummary {
  const found = new Map<string, FoundClaim>();
  for (const { claimId, exact, prefix, suffix, stance, wording, receipt } of annotation?.findings() ?? []) {
    const key = `${claimId} ${stance === 'rejects'}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { claimId, exact, prefix, suffix, stance, wording, receipt, count: 1 });
  }
  return {
    host,
    off,
    waiting,
    hidden: annotation?.isHidden() ?? false,
    selected: selectedText(document) !== '',
    reading: !off && !waiting && !annotation?.isRead(),
    found: [...found.values()],
    lastOpened,
    articleDate: found.size > 0 ? (readArticleDate(document)?.date ?? null) : null,
  };
}
