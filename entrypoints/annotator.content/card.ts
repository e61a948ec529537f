/** The card of this page: one at a time, opened from a highlight, closed by Escape. */

import { phraseOf } from '../../components/phrase';
import { words } from '../../components/words';
import type { PageFinding } from '../../lib/page/annotate-page';
import { type CardHost, createCardHost } from '../../lib/page/card-host';
import { showNotice } from '../../lib/page/card-notice';
import type { OpenedHighlight } from '../../lib/page/highlight-events';
import { askBackground } from '../../lib/platform/messages';
import { getShowCard } from './card-loader';

/** The background is given so long to answer, and the reader is told of the wait after so long, milliseconds. */
const PATIENCE = 4000;
const NOTICE_AFTER = 400;

export interface PageCard {
  open(opened: OpenedHighlight): void;
  close(): void;
  /** The claim that was opened last. */
  lastOpened(): string | null;
}

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE);
    answer.then(resolve, reject);
  });
}

/** @param findings the highlighted findings of the page, in order */
export function createPageCard(document: Document, findings: () => PageFinding[]): PageCard {
  let lastOpened: string | null = null;
  let current: { opened: OpenedHighlight; host: CardHost; letGo: () => void; keys: AbortController } | null = null;

  function setExpanded({ finding }: OpenedHighlight, expanded: boolean): void {
    finding.marks[0]?.setAttribute('aria-expanded', String(expanded));
    for (const mark of finding.marks) mark.toggleAttribute('data-open', expanded);
  }

  function close(): void {
    if (!current) return;
    const { opened, host, letGo, keys } = current;
    current = null;
    keys.abort();
    letGo();
    host.remove();
    setExpanded(opened, false);
    for (const mark of opened.finding.marks) mark.dataset.read = '';
  }

  function closeAndReturn(): void {
    const mark = current?.opened.finding.marks[0];
    close();
    mark?.focus({ preventScroll: true });
  }

  const isSeen = ({ marks }: PageFinding) => marks[0]?.checkVisibility() ?? false;

  /** The claims of the page, each where it is first stated for the eye. */
  function claims(): PageFinding[] {
    const first = new Map<string, PageFinding>();
    for (const finding of findings()) {
      const known = first.get(finding.claimId);
      if (!known || (!isSeen(known) && isSeen(finding))) first.set(finding.claimId, finding);
    }
    return [...first.values()];
  }

  function placeOf({ claimId }: PageFinding, all: readonly PageFinding[]): number {
    return all.findIndex((finding) => finding.claimId === claimId);
  }

  function step(from: PageFinding, by: number): void {
    const all = claims();
    const next = all[(placeOf(from, all) + by + all.length) % all.length];
    const mark = next?.marks[0];
    if (!next || !mark) return;
    mark.scrollIntoView({ block: 'center', behavior: 'auto' });
    open({ finding: next, mark });
  }

  async function fill(opened: OpenedHighlight, host: CardHost): Promise<void> {
    const { finding, mark } = opened;
    const notice = (heading: string, text: string, retry: boolean) => {
      const again = { label: words.tryAgain, run: () => void fill(opened, host) };
      showNotice(host, mark, {
        heading,
        text,
        actions: [...(retry ? [again] : []), { label: words.close, run: closeAndReturn }],
      });
    };
    const waiting = setTimeout(() => notice(words.card.loading, '', false), NOTICE_AFTER);
    try {
      const claim = await inTime(askBackground({ type: 'openCard', claimId: finding.claimId }));
      const show = getShowCard();
      if (current?.host !== host) return;
      if (!claim || !show) throw new Error('no record');
      const all = claims();
      const link = mark.closest('a[href]');
      current.letGo = show(host, mark, {
        claim,
        phrase: phraseOf(claim, finding),
        position: { index: placeOf(finding, all), total: all.length },
        onFullRecord: () => void askBackground({ type: 'openRecord', claimId: claim.id }).catch(() => undefined),
        onClose: closeAndReturn,
        onPrevious: () => step(finding, -1),
        onNext: () => step(finding, 1),
        onShowAll: () => void askBackground({ type: 'openPopup' }).catch(() => undefined),
        ...(link instanceof HTMLElement ? { onFollowLink: () => followLink(link) } : {}),
      });
    } catch {
      if (current?.host !== host) return;
      const { unreachable, unreachableWhat, unreachableSafe, unreachableThen } = words.card;
      notice(unreachable, [unreachableWhat, unreachableSafe, unreachableThen].join(' '), true);
    } finally {
      clearTimeout(waiting);
    }
  }

  function followLink(link: HTMLElement): void {
    close();
    link.click();
  }

  function open(opened: OpenedHighlight): void {
    close();
    const host = createCardHost(document, opened.mark);
    const keys = new AbortController();
    current = { opened, host, letGo: () => undefined, keys };
    lastOpened = opened.finding.claimId;
    setExpanded(opened, true);
    document.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    void fill(opened, host);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || !current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closeAndReturn();
  }

  return { open, close, lastOpened: () => lastOpened };
}
