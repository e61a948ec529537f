/** What the page itself says to a card: when its article was written, and which official accounts it carries already. */
import { orderAccounts } from '../../components/order-accounts';
import type { ShownClaim } from '../../data/schema-pack';
import { findReported, type Reported, readArticle } from '../../lib/page/already-reported';
import { readArticleDate } from '../../lib/page/article-date';

export interface PageSays {
  /** The day the article was written, ISO; `null` if it does not say so. */
  article: string | null;
  /**
   * Where the article carries official accounts of a claim.
   * @param exact the words that state it
   */
  reports(claim: ShownClaim, exact: string): Reported[];
}

function read(page: Document): PageSays {
  const article = readArticle(page, page.URL);
  return {
    article: (readArticleDate(page) ?? readArticleDate(document))?.date ?? null,
    reports: ({ accounts }, exact) => findReported(article, orderAccounts(accounts), exact),
  };
}

/** Reads a page while the background wakes up and looks for the record: the tab has nothing else to do then. */
export async function readMeanwhile(page: Document): Promise<PageSays> {
  await new Promise((done) => setTimeout(done));
  return read(page);
}
