/**
 * Watches a page for change and says which parts to read again. Parts are as small as can be, waits are as long as
 * the page is busy, and what we do ourselves does not count.
 */
import { isElement, isText, parentOf } from './dom';
import { isDead } from './gone';
import { outermost } from './outermost';
import { type Container, DECIDING, isInline } from './read';
import type { Root } from './trees';

/** At most one reading in this time, milliseconds; in a page that never rests the time grows to the longest. */
const PAUSE = 300;
const LONGEST_PAUSE = 2400;

/** A page that changed in so many pauses, one after another, never rests. */
const RESTLESS = 20;

export interface Watch {
  /** Watches one more tree. */
  add(root: Root): void;
  /** Runs `change`, which alters the page, without being told of it. */
  quietly(change: () => void): void;
  stop(): void;
}

export interface Watcher {
  /** Puts right what a change did to our highlights, before it is seen. True when the page's nodes were altered. */
  heal(records: readonly MutationRecord[]): boolean;
  /** Reads parts that changed, some time after they did. */
  read(parts: Container[]): void;
}

/** The block in whose text a node stands. */
function blockOf(node: Node): Container | null {
  let at: Node | null = isText(node) ? parentOf(node) : node;
  while (at && isElement(at) && isInline(at)) at = parentOf(at);
  return at && at.nodeType !== 9 ? (at as Container) : null;
}

/** The parts that a change touches: new blocks by themselves, new words with their block. */
function touched(record: MutationRecord): Container[] {
  if (record.type !== 'childList') {
    const block = blockOf(record.target);
    return block ? [block] : [];
  }
  const parts: Container[] = [];
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

/** Starts to watch; trees are added one by one. */
export function watch({ heal, read }: Watcher): Watch {
  const changed = new Set<Container>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let inARow = 0;

  const take = (all: readonly MutationRecord[]) => {
    const records = all.filter(({ target }) => !isDead(target));
    if (records.length === 0) return;
    for (const record of records) for (const part of touched(record)) changed.add(part);
    if (heal(records)) observer.takeRecords();
    if (changed.size === 0 && !records.some(({ removedNodes }) => removedNodes.length > 0)) return;
    timer ??= setTimeout(flush, pause());
  };
  const pause = () => {
    inARow = performance.now() - last < 2 * PAUSE ? inARow + 1 : 0;
    return Math.min(LONGEST_PAUSE, PAUSE * 2 ** Math.floor(inARow / RESTLESS));
  };
  const flush = () => {
    timer = undefined;
    last = performance.now();
    const parts = outermost(changed);
    changed.clear();
    read(parts);
  };
  const observer = new MutationObserver(take);

  return {
    add: (root) =>
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: DECIDING }),
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
