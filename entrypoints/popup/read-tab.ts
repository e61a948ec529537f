/** What the popup has to tell of a tab: asks the page what it found and the background for the records. */

import { phraseOf } from '../../components/phrase';
import type { PopupState } from '../../components/popup-view';
import { inTime } from '../../lib/platform/in-time';
import { askPage, type PageSummary } from '../../lib/platform/messages';
import { askBackground } from '../../lib/platform/page-messages';
import { type OpenTab, runInTab } from '../../lib/platform/tabs';

/** A page that is being read is asked again after so long, and after so long the reader is told; milliseconds. */
const AGAIN = 150;
const SLOW = 3000;
/** Who does not answer in this time does not answer, milliseconds. */
const PATIENCE = 5000;

export interface TabReading {
  state: PopupState;
  /** Whether words are selected on the page. */
  selected: boolean;
}

const NOBODY_LISTENS = /Receiving end does not exist|message port closed/;

/** `null` where the extension does not run. Rejects when it runs and does not answer. */
async function summaryOf(tabId: number, onSlow: () => void): Promise<PageSummary | null> {
  const slow = setTimeout(onSlow, SLOW);
  try {
    for (;;) {
      const summary = await inTime(askPage(tabId, { type: 'getSummary' }), PATIENCE);
      if (!summary?.reading) return summary ?? null;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  } catch (error) {
    if (NOBODY_LISTENS.test(String(error))) return null;
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

async function withRecords({ host, hidden, found, lastOpened, articleDate }: PageSummary): Promise<PopupState> {
  const ids = [...new Set(found.map(({ claimId }) => claimId))];
  const claims = await inTime(askBackground({ type: 'getClaims', ids }), PATIENCE);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const findings = found.flatMap((one) => {
    const claim = byId.get(one.claimId);
    return claim ? [{ claim, count: one.count, ...phraseOf(claim, one) }] : [];
  });
  return { kind: 'found', host, findings, openId: lastOpened, article: articleDate, hidden };
}

async function stateOf(summary: PageSummary): Promise<PopupState> {
  if (summary.off) return { kind: 'off', host: summary.host };
  if (summary.waiting) return { kind: 'not-run', host: summary.host };
  try {
    if (summary.found.length > 0) return await withRecords(summary);
    const { claimCount } = await inTime(askBackground({ type: 'getDataset' }), PATIENCE);
    return { kind: 'none', host: summary.host, claimCount };
  } catch {
    return { kind: 'error', part: 'background' };
  }
}

/**
 * The state of the popup for a tab. On a page where the extension does not run by itself it is started: the reader
 * asked for it by opening the popup there.
 * @param onSlow called when the page takes long to come to rest
 */
export async function readTab(tab: OpenTab | null, onSlow: () => void): Promise<TabReading> {
  const without = (state: PopupState): TabReading => ({ state, selected: false });
  if (!tab?.web) return without({ kind: 'unsupported' });
  try {
    let summary = await summaryOf(tab.id, onSlow);
    if (!summary) {
      const runs = await runInTab(tab.id);
      if (!runs) return without(tab.host === '' ? { kind: 'unsupported' } : { kind: 'not-run', host: tab.host });
      summary = await summaryOf(tab.id, onSlow);
    }
    if (!summary) return without({ kind: 'error', part: 'page' });
    return { state: await stateOf(summary), selected: summary.selected };
  } catch {
    return without({ kind: 'error', part: 'page' });
  }
}
