/** The panel at the end of an article: lists its claims once the reader has come there. Off unless the reader wants it. */
import { articleOf, onArticleEnd } from '../../lib/page/article-end';
import { type CardHost, createCardHost } from '../../lib/page/card-host';
import type { PageFinding } from '../../lib/page/finding';
import { askBackground } from '../../lib/platform/page-messages';
import { cardCode } from './card-code';

/** No more claims than this are listed. */
const MOST = 100;

export interface PageRecap {
  /** Waits for the end of the article that is on the page now, or stops waiting. */
  follow(on: boolean): void;
  close(): void;
  /** Closes a panel that the page keeps from being seen. */
  check(): void;
}

/**
 * @param stated the findings of the page, in order
 * @param open opens the card of a claim
 */
export function createPageRecap(
  document: Document,
  stated: () => PageFinding[],
  open: (claimId: string) => void,
): PageRecap {
  const over = new WeakSet<Element>();
  let article: Element | null = null;
  let waiting = new AbortController();
  let shown: { host: CardHost; letGo: () => void } | null = null;

  function close(): void {
    shown?.letGo();
    shown?.host.remove();
    shown = null;
  }

  function forget(): void {
    waiting.abort();
    article = null;
    close();
  }

  async function show(at: Element): Promise<void> {
    over.add(at);
    const ids = [...new Set(stated().map(({ claimId }) => claimId))].slice(0, MOST);
    const claims = await askBackground({ type: 'openRecap', ids, code: cardCode.get() === undefined });
    const fill = cardCode.get()?.showRecap;
    if (article !== at || !fill || claims.length === 0) return;
    const host = createCardHost(document, at);
    const letGo = fill(host, {
      claims,
      onClose: close,
      onOpen(claimId) {
        close();
        open(claimId);
      },
    });
    shown = { host, letGo };
  }

  function follow(on: boolean): void {
    const [first] = on ? stated() : [];
    const now = first ? articleOf(first.container) : null;
    if (now === article) return;
    forget();
    if (!now || now.ownerDocument !== document) return;
    article = now;
    waiting = new AbortController();
    // Without an answer there is no panel; the reader did not ask for it just now.
    if (!over.has(now)) onArticleEnd(now, () => void show(now).catch(() => undefined), waiting.signal);
  }

  return {
    follow,
    close,
    check() {
      if (shown && !shown.host.isShown()) close();
    },
  };
}
