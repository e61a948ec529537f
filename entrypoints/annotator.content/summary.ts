/** What the popup is told of a page. */
import type { PageAnnotation } from '../../lib/page/annotate-page';
import type { FoundClaim, PageSummary } from '../../lib/platform/messages';

interface PageState {
  host: string;
  /** Whether the reader switched this site off. */
  off: boolean;
  /** `null` while the page is waited for, or switched off. */
  annotation: PageAnnotation | null;
  lastOpened: string | null;
  /** Whether words are selected. */
  selected: boolean;
}

/** Each claim once, where it is first stated; claims that the page only rejects come as such. */
export function summarize({ host, off, annotation, lastOpened, selected }: PageState): PageSummary {
  const found = new Map<string, FoundClaim>();
  for (const { claimId, exact, stance, wording } of annotation?.findings() ?? []) {
    const key = `${claimId} ${stance === 'rejects'}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { claimId, exact, stance, wording, count: 1 });
  }
  const reading = !off && !annotation?.isRead();
  const hidden = annotation?.isHidden() ?? false;
  return { host, off, hidden, selected, reading, found: [...found.values()], lastOpened };
}
