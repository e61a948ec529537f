/**
 * Watches a page for change and says which parts to read again. Parts are as small as can be, waits are as long as
 * the page is busy, and what we do ourselves does not count.
 */
import { isConnected, isElement, isText, parentOf } from './dom';
import { isInline } from './read';
import type { SplitTexts } from './split-texts';

/** At most one reading in this time, milliseconds. */
const PAUSE = 300;

/** More changes than this at once: the whole page is read. */
const MANY = 1000;

export interface Watch {
  /** Runs `change`, which alters the page, without being told of it. */
  quietly(change: () => void): void;
  stop(): void;
}

/** The block in whose text a node stands. */
function blockOf(node: Node): Element | null {
  let at: Node | null = isElement(node) ? node : parentOf(node);
  while (at && (!isElement(at) || isInline(at))) at = parentOf(at);
  return at;
}

/** The parts that a change touches: new blocks by themselves, new words with their block. */
function touched(record: MutationRecord): Element[] {
  if (record.type === 'characterData') {
    const block = blockOf(record.target);
    return block ? [block] : [];
  }
  const parts: Element[] = [];
  let words = false;
  for (const node of record.addedNodes) {
    if (isElement(node) && !isInline(node)) parts.push(node);
    else words ||= isElement(node) || isText(node);
  }
  for (const node of record.removedNodes) {
    words ||= isText(node) || (isElement(node) && isInline(node));
  }
  const block = words ? blockOf(record.target) : null;
  return block ? [...parts, block] : parts;
}

/** Drops parts that are gone or lie within another. */
function outermost(parts: Iterable<Element>, document: Document): Element[] {
  const present = [...new Set(parts)].filter(isConnected);
  if (present.length > MANY) return document.body ? [document.body] : [];
  const set = new Set<Node>(present);
  return present.filter((part) => {
    for (let at = parentOf(part); at; at = parentOf(at)) if (set.has(at)) return false;
    return true;
  });
}

/** Starts to watch a document; `read` is called with the parts that changed, some time after they did. */
export function watch(document: Document, splits: SplitTexts, read: (parts: Element[]) => void): Watch {
  const changed = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    for (const record of records) for (const part of touched(record)) changed.add(part);
    if (splits.heal(records)) observer.takeRecords();
    if (changed.size > 0 || records.some(({ removedNodes }) => removedNodes.length > 0))
      timer ??= setTimeout(flush, PAUSE);
  };
  const flush = () => {
    timer = undefined;
    const parts = outermost(changed, document);
    changed.clear();
    read(parts);
  };
  const observer = new MutationObserver(take);
  observer.observe(document, { subtree: true, childList: true, characterData: true });

  return {
    quietly(change) {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
