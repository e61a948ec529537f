/** The card of this page: one at a time, opened from a highlight, closed by Escape. */

import { formatDate } from '../../components/dates';
import { editionOf } from '../../components/edition';
import { phraseOf } from '../../components/phrase';
import { t } from '../../components/t';
import dataset from '../../data/dataset.json';
import type { Hides } from '../../lib/matching/hidden';
import type { Reported } from '../../lib/page/already-reported';
import { type CardHost, createCardHost } from '../../lib/page/card-host';
import { showNotice } from '../../lib/page/card-notice';
import type { Highlight, PageFinding } from '../../lib/page/finding';
import { isThere } from '../../lib/page/gone';
import { inPageOrder } from '../../lib/page/page-order';
import { showPlace } from '../../lib/page/show-place';
import { isNowhere } from '../../lib/page/spotlight';
import { hideMatch, MOST_HIDDEN, showMatch } from '../../lib/platform/hidden-matches';
import { inTime } from '../../lib/platform/in-time';
import { askBackground } from '../../lib/platform/page-messages';
import { extensionVersion } from '../../lib/platform/version';
import { cardCode, type ShownCard } from './card-code';
import { createAskCard } from './card-request';
import { readMeanwhile } from './page-says';

/** The background is given so long to answer, and the reader is told of the wait after so long, milliseconds. */
const PATIENCE = 4000;
const NOTICE_AFTER = 400;

export interface PageCard {
  /** @param at what the reader clicked, if it was the page */
  open(finding: PageFinding, at?: Element | null): void;
  /** The reader comes near a highlight: what its card needs is on its way before the click. */
  prepare(finding: PageFinding): void;
  close(): void;
  isOpen(): boolean;
  /** Called after each reading of the page: the card of an article that is gone goes with it. */
  follow(hides: Hides): void;
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
  shown: ShownCard | null;
  keys: AbortController;
  /** Whether the reader hides this match from this card: asked for, done. */
  hidden: 'no' | 'asked' | 'done';
}

/**
 * @param findings the highlighted findings of the page, in order
 * @param folded words as hidden matches keep them
 */
export function createPageCard(findings: () => PageFinding[], folded: (words: string) => string): PageCard {
  const ask = createAskCard();
  let lastOpened: string | null = null;
  let current: Opened | null = null;

  function close(back = true): void {
    if (!current) return;
    const { highlight, host, shown, keys, before } = current;
    // A card that goes away under the reader's hands gives the focus back.
    const held = host.element.ownerDocument.activeElement === host.element;
    current = null;
    keys.abort();
    shown?.letGo();
    host.remove();
    const present = highlight.isPresent();
    if (present) highlight.show('read');
    if (!held || !back) return;
    if (present) highlight.focus();
    // Words without an element cannot have it.
    if (isNowhere(host.element.ownerDocument)) (before as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  function closeAndReturn(): void {
    const { highlight, finding } = current ?? {};
    close();
    if (highlight && !highlight.isPresent() && finding) goOnFrom(finding, findings());
    else if (highlight && isNowhere(highlight.element.ownerDocument)) highlight.focus();
  }

  const matchOf = ({ claimId, exact }: PageFinding) => ({ claimId, phrase: folded(exact) });

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
      const { ownerDocument } = host.element;
      const answer = Promise.all([ask(finding.claimId), readMeanwhile(ownerDocument)]);
      const [claim, page] = await inTime(answer, PATIENCE);
      const show = cardCode.get()?.showCard;
      if (current?.host !== host) return;
      if (!claim || !show) throw new Error('no record');
      const all = claims();
      const places = page.reports(claim, finding.exact);
      const link = at.closest<HTMLElement>('a[href]');
      current.shown = show(host, highlight, {
        claim,
        phrase: phraseOf(claim, finding),
        position: { index: placeOf(finding, all), total: all.length },
        article: page.article,
        reported: { places, onShow: (place) => goToPlace(places[place]) },
        onFullRecord: () => void askBackground({ type: 'openRecord', claimId: claim.id }).catch(() => undefined),
        onClose: closeAndReturn,
        onPrevious: () => step(finding, -1),
        onNext: () => step(finding, 1),
        onShowAll: () => void askBackground({ type: 'openPopup' }).catch(() => undefined),
        tools: { edition: editionOf(dataset, extensionVersion()), address: location.href },
        share: { sentence: finding.sentence, onHide: () => hide(finding), onUndo: () => undo(finding) },
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

  async function hide(finding: PageFinding): Promise<number | null> {
    const card = current;
    // From here on the card stays although its highlight goes.
    if (card) card.hidden = 'asked';
    try {
      return (await hideMatch(matchOf(finding))) > 0 ? MOST_HIDDEN : null;
    } catch (error) {
      if (card) card.hidden = 'no';
      throw error;
    }
  }

  async function undo(finding: PageFinding): Promise<void> {
    const card = current;
    await showMatch(matchOf(finding));
    // The page may have changed meanwhile, and have nothing to come back to.
    setTimeout(() => {
      if (card && current === card) closeAndReturn();
    }, PATIENCE);
  }

  function follow(hides: Hides): void {
    if (!current) return;
    const { finding, hidden } = current;
    const here = hides(finding.claimId, finding.exact);
    if (hidden === 'no') {
      if (here || !findings().some(({ claimId }) => claimId === finding.claimId)) close();
    } else if (here) {
      current.hidden = 'done';
    } else if (hidden === 'done') {
      const back = findings().find((other) => isAt(other, finding));
      if (back) open(back);
    }
  }

  function goToPlace(place: Reported | undefined): void {
    closeAndReturn();
    if (place) showPlace(place.range, place.link);
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
    current = { finding, before, highlight, host, shown: null, keys, hidden: 'no' };
    lastOpened = finding.claimId;
    highlight.show('open');
    ownerDocument.addEventListener('keydown', onKey, { capture: true, signal: keys.signal });
    void fill(finding, at ?? highlight.element, host);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted || !current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!current.shown?.back()) closeAndReturn();
  }

  function check(): void {
    if (current && !current.host.isShown()) close();
  }

  return {
    open,
    prepare({ claimId }) {
      ask(claimId).catch(() => undefined);
      // The first date that a process writes takes it 15 ms: while the background answers, not after the click.
      setTimeout(() => formatDate('2020-01-08'));
    },
    close: () => close(),
    isOpen: () => current !== null,
    follow,
    check,
    opened: () => current?.finding ?? null,
    lastOpened: () => lastOpened,
  };
}

/** Whether a finding stands where another one stood. */
function isAt({ claimId, container, start, exact }: PageFinding, other: PageFinding): boolean {
  return claimId === other.claimId && container === other.container && start === other.start && exact === other.exact;
}

/** Gives the focus to the highlight before a place that has none any more, so that the next Tab goes on from there. */
function goOnFrom(place: PageFinding, others: readonly PageFinding[]): void {
  const isBefore = (other: PageFinding) => isThere(place.container) && inPageOrder(other, place) < 0;
  (others.findLast(isBefore) ?? others[0])?.highlight?.focus();
}
