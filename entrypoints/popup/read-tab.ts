/** What the popup has to tell of a tab: asks the page what it found and the background for the records. */

import { phraseOf } from '../../components/phrase';
import type { PopupState } from '../../components/popup-view';
import { askBackground, askPage, type PageSummary } from '../../lib/platform/messages';
import { type OpenTab, runInTab } from '../../lib/platform/tabs';

/** A page that is being read is asked again after so long, milliseconds, and so often. */
const AGAIN = 150;
const ATTEMPTS = 40;

async function summaryOf(tabId: number): Promise<PageSummary | null> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const summary = await askPage(tabId, { type: 'getSummary' });
      if (!summary?.reading || attempt === ATTEMPTS - 1) return summary ?? null;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  } catch {
    // Nobody answers: the extension does not run there.
  }
  return null;
}

async function withRecords({ host, found, lastOpened, articleDate }: PageSummary): Promise<PopupState> {
  const claims = await askBackground({ type: 'getClaims', ids: [...new Set(found.map(({ claimId }) => claimId))] });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const findings = found.flatMap((one) => {
    const claim = byId.get(one.claimId);
    return claim ? [{ claim, count: one.count, ...phraseOf(claim, one) }] : [];
  });
  return { kind: 'found', host, findings, openId: lastOpened, article: articleDate };
}

/**
 * The state of the popup for a tab. On a page where the extension does not run by itself it is started: the reader
 * asked for it by opening the popup there.
 */
export async function readTab(tab: OpenTab | null): Promise<PopupState> {
  if (!tab?.web) return { kind: 'unsupported' };
  try {
    let summary = await summaryOf(tab.id);
    if (!summary && (await runInTab(tab.id))) summary = await summaryOf(tab.id);
    if (!summary) return tab.host === '' ? { kind: 'unsupported' } : { kind: 'not-run', host: tab.host };
    if (summary.off) return { kind: 'off', host: summary.host };
    if (summary.waiting) return { kind: 'not-run', host: summary.host };
    if (summary.found.length > 0) return await withRecords(summary);
    const { claimCount } = await askBackground({ type: 'getDataset' });
    return { kind: 'none', host: summary.host, claimCount };
  } catch {
    return { kind: 'error' };
  }
}
