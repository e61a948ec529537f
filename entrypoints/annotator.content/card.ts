/** The card of this page: one at a time, opened from a highlight, closed by Escape. */

import { phraseOf } from '../../components/phrase';
import { t } from '../../components/t';
import { type CardHost, createCardHost } from '../../lib/page/card-host';
import { showNotice } from '../../lib/page/card-notice';
import type { Highlight, PageFinding } from '../../lib/page/finding';
import { isNowhere } from '../../lib/page/spotlight';
import { askBackground } from '../../lib/platform/messages';
import { getShowCard } from './card-loader';

/** The background is given so long to answer, and the reader is told of the wait after so long, milliseconds. */
const PATIENCE = 4000;
const NOTICE_AFTER = 400;

export interface PageCard {
  /** @param at what the reader clicked, if it was the page */
  open(finding: PageFinding, at?: Element | null): void;
  close(): void;
  /** Closes a card that the page keeps from being seen: what is not seen must not take clicks or keys. */
  check(): void;
  /** The finding whose card is open. */
  opened(): PageFinding | null;
  /** The claim that was opened last. */
  lastOpened(): string | null;
}

interface Opened {
  finding: PageFinding;
  /** What had the focus before. */
  before: Element | null;
  highlight: Highlight;
  host: CardHost;
  letGo: () => void;
  keys: AbortController;
}

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE);
    answer.then(resolve, reject);
  });
}

/** @param findings the highlighted findings of the page, in order */
export function createPageCard(findings: () => PageFinding[]): PageCard {
  let lastOpened: string | null = null;
  let current: Opened | null = null;

  function close(back = true): void {
    if (!current) return;
    const { highlight, host, letGo, keys, before } = current;
    // A card that goes away under the reader's hands gives the focus back.
    const held = host.element.ownerDocument.activeElement === host.element;
    current = null;
    keys.abort();
    letGo();
    host.remove();
    const present = highlight.isPresent();
    if (present) highlight.show('read');
    if (!held || !back) return;
    if (present) highlight.focus();
    // Words without an element cannot have it.
    if (isNowhere(host.element.ownerDocument)) (before as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  function closeAndReturn(): void {
    const highlight = current?.highlight;
    close();
    if (highlight && isNowhere(highlight.element.ownerDocument)) highlight.focus();
  }

  const isSeen = ({ highlight }: PageFinding) => highlight?.isVisible() ?? false;

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
    next?.highlight?.scrollIntoView();
    if (next) open(next);
  }

  async function fill(finding: PageFinding, at: Element, host: CardHost): Promise<void> {
    const highlight = finding.highlight as Highlight;
    const notice = (heading: string, text: string, retry: boolean) => {
      const again = { label: t('tryAgain'), run: () => void fill(finding, at, host) };
      showNotice(host, highlight, {
        heading,
        text,
        actions: [...(retry ? [again] : []), { label: t('close'), run: closeAndReturn }],
      });
    };
    const waiting = setTimeout(() => notice(t('card.loading'), '', false), NOTICE_AFTER);
    try {
      const claim = await inTime(askBackground({ type: 'openCard', claimId: finding.claimId }));
      const show = getShowCard();
      if (current?.host !== host) return;
      if (!claim || !show) throw new Error('no record');
      const all = claims();
      const link = at.closest<HTMLElement>('a[href]');
      current.letGo = show(host, highlight, {
        claim,
        phrase: phraseOf(claim, finding),
        position: { index: placeOf(finding, all), total: all.length },
        onFullRecord: () => void askBackground({ type: 'openRecord', claimId: claim.id }).catch(() => undefined),
        onClose: closeAndReturn,
        onPrevious: () => step(finding, -1),
        onNext: () => step(finding, 1),
        onShowAll: () => void askBackground({ type: 'openPopup' }).catch(() => undefined),
        ...(link ? { onFollowLink: () => followLink(link) } : {}),
      });
    } catch {
      if (current?.host !== host) return;
      notice(
        t('card.unreachable'),
        [t('card.unreachableWhat'), t('card.unreachableSafe'), t('card.unreachableThen')].join(' '),
        true,
      );
    } finally {
      clearTimeout(waiting);
    }
  }

  function followLink(link: HTMLElement): void {
    close();
    link.click();
  }

  function open(finding: PageFinding, at: Element | null = null): void {
    const { highlight } = finding;
    const had = current?.before;
    close(false);
    if (!highlight) return;
    const { ownerDocument } = highlight.element;
    const before = had ?? ownerDocument.activeElement;
    const host = createCardHost(ownerDocument, highlight.element);
    const keys = new AbortController();
    current = { finding, before, highlight, host, letGo: () => undefined, keys };
    lastOpened = finding.claimId;
    highlight.show('open');
    ownerDocument.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    void fill(finding, at ?? highlight.element, host);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || !current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closeAndReturn();
  }

  function check(): void {
    if (current && !current.host.isShown()) close();
  }

  return { open, close: () => close(), check, opened: () => current?.finding ?? null, lastOpened: () => lastOpened };
}
