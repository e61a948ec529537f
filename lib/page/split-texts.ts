/**
 * What was done to the page's text nodes, and how it is undone. Marking splits a text node: the page keeps its
 * own node with the first part of the words, our pieces hold the rest. When the page changes or removes its
 * node, or puts something between it and our pieces, the pieces go at once and the node gets its words back.
 */

import { containsAcross, documentOf } from './dom';
import { isDead } from './gone';

interface SplitText {
  /** The page's own node. */
  original: Text;
  /** Our nodes that follow it, marks and texts. */
  pieces: ChildNode[];
}

export class SplitTexts {
  readonly #splits = new Map<Text, SplitText>();
  readonly #owners = new WeakMap<Node, SplitText>();

  get size(): number {
    return this.#splits.size;
  }

  /** Lets go of what stood in frames that are gone. */
  forgetDead(): void {
    for (const original of this.#splits.keys()) if (isDead(original)) this.#splits.delete(original);
  }

  /** Runs `split` on a text node of the page and remembers what it did. */
  record(original: Text, split: () => void): void {
    const after = original.nextSibling;
    split();
    const pieces: ChildNode[] = [];
    for (let node = original.nextSibling; node && node !== after; node = node.nextSibling) pieces.push(node);
    if (pieces.length === 0) return;
    // An empty text at the end goes when the page normalises its text, and only then by itself.
    const end = original.ownerDocument.createTextNode('');
    pieces.at(-1)?.after(end);
    pieces.push(end);
    const known = { original, pieces };
    this.#splits.set(original, known);
    for (const piece of pieces) this.#owners.set(piece, known);
  }

  /** Whether a node is one of our pieces or inside one. */
  owns(node: Node | null): boolean {
    return this.#splitOf(node) !== undefined;
  }

  #splitOf(node: Node | null): SplitText | undefined {
    return node ? (this.#owners.get(node) ?? this.#owners.get(node.parentNode as Node)) : undefined;
  }

  /** The page's node behind a node: itself, or the one of which it is a piece. */
  originalOf(node: Text): Text {
    return this.#splitOf(node)?.original ?? node;
  }

  /** Takes the marks away and leaves their words where they stand: the page has its own hand in them. */
  #release(split: SplitText): void {
    this.#splits.delete(split.original);
    for (const piece of split.pieces) {
      this.#owners.delete(piece);
      if (piece.nodeType === 1) piece.replaceWith(...piece.childNodes);
    }
  }

  /** Undoes the marking of one text node. `data` is what the page's node shall hold. */
  #undo(split: SplitText, data = wordsOf(split)): void {
    this.#splits.delete(split.original);
    for (const piece of split.pieces) {
      this.#owners.delete(piece);
      piece.remove();
    }
    if (split.original.data !== data) split.original.data = data;
  }

  /** Gives a text node of the page its words back. */
  restore(original: Text): void {
    const split = this.#splits.get(original);
    if (split) this.#undo(split);
  }

  /** Gives all text nodes their words back. */
  restoreAll(): void {
    for (const split of [...this.#splits.values()]) this.#undo(split);
  }

  /**
   * Restores the text nodes that a selection touches, and selects the same words again.
   * @returns the elements whose text that is
   */
  restoreSelected(selection: Selection): Element[] {
    const touched = [...this.#splits.values()].filter((split) =>
      [split.original, ...split.pieces].some((node) => selection.containsNode(node, true)),
    );
    this.#undoSelected(touched, selection);
    return [...new Set(touched.flatMap(({ original }) => original.parentElement ?? []))];
  }

  /**
   * Restores the text nodes in a part of the page; a selection there stays on its words.
   * @returns whether there were any
   */
  restoreIn(part: Node): boolean {
    const touched = [...this.#splits.values()].filter(({ original }) => containsAcross(part, original));
    this.#undoSelected(touched, documentOf(part)?.getSelection() ?? null);
    return touched.length > 0;
  }

  #undoSelected(touched: readonly SplitText[], selection: Selection | null): void {
    const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
    const within = (node: Node | null) => touched.some(({ original }) => original.parentNode?.contains(node));
    const keep = within(anchorNode) || within(focusNode);
    const anchor = pointBehind(touched, anchorNode, anchorOffset);
    const focus = pointBehind(touched, focusNode, focusOffset);
    for (const split of touched) this.#undo(split);
    if (keep && anchor && focus) selection?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  /** Restores nodes that the page took out of the document. */
  restoreDetached(): void {
    for (const split of [...this.#splits.values()]) {
      if (!split.original.isConnected) this.#undo(split);
    }
  }

  /**
   * Puts right what the page changed. Must be called before the next paint with every change of the page.
   * @returns whether anything had to be undone
   */
  heal(records: readonly MutationRecord[]): boolean {
    const before = this.#splits.size;
    for (const split of this.#touchedByRange(records)) this.#release(split);
    for (const { type, target } of records) {
      const split = type === 'characterData' ? this.#splits.get(target as Text) : undefined;
      if (split) this.#undo(split, split.original.data);
    }
    for (const { removedNodes, target } of records) {
      if (removedNodes.length === 0) continue;
      const added = records.flatMap((other) => (other.target === target ? [...other.addedNodes] : []));
      for (const node of removedNodes) this.#healRemoved(node, added);
    }
    for (const { addedNodes, target } of records) if (addedNodes.length > 0) this.#healInserted(target);
    return this.#splits.size < before;
  }

  /** Nodes that the page normalised away, or split. */
  #touchedByRange(records: readonly MutationRecord[]): SplitText[] {
    const gone = new Set(records.flatMap((record) => [...record.removedNodes]));
    const changed = new Set(records.flatMap(({ type, target }) => (type === 'characterData' ? [target] : [])));
    const split = new Set(
      records.flatMap(({ addedNodes, previousSibling }) =>
        addedNodes[0]?.nodeType === 3 && previousSibling && changed.has(previousSibling) ? [previousSibling] : [],
      ),
    );
    return [...this.#splits.values()].filter(
      ({ original, pieces }) =>
        split.has(original) ||
        (gone.has(original) &&
          gone.has(pieces.at(-1) as Node) &&
          !original.isConnected &&
          pieces.some((piece) => piece.isConnected)),
    );
  }

  #healRemoved(node: Node, added: readonly Node[]): void {
    const split = this.#splits.get(node as Text) ?? this.#owners.get(node);
    if (!split) return;
    const words = node.textContent ?? '';
    const instead = added.map(({ textContent }) => textContent).join('');
    // The page took a mark away but left its words.
    const kept = (node.nodeType === 1 && words === '') || (words !== '' && words === instead);
    if (kept && node !== split.original) this.#release(split);
    else this.#undo(split);
  }

  /** Undoes what the page put something into: between its node and our pieces, or between two of them. */
  #healInserted(parent: Node): void {
    for (const split of [...this.#splits.values()]) {
      if (split.original.parentNode === parent && !inOneRow(split)) this.#undo(split);
    }
  }
}

/** Where a point will be once some splits are undone. */
function pointBehind(splits: readonly SplitText[], node: Node | null, offset: number) {
  if (!node) return null;
  for (const { original, pieces } of splits) {
    let before = original.data.length;
    for (const piece of pieces) {
      if (piece === node || piece.contains(node)) {
        const inside = node.nodeType === 3 || offset === 0 ? offset : (piece.textContent ?? '').length;
        return { node: original, offset: before + inside };
      }
      before += (piece.textContent ?? '').length;
    }
  }
  // Between the children of an element: our pieces before the point will be gone.
  const gone = splits.flatMap(({ pieces }) => pieces).filter((piece) => piece.parentNode === node);
  const before = node.nodeType === 1 ? [...node.childNodes].slice(0, offset) : [];
  return { node, offset: offset - before.filter((child) => gone.includes(child)).length };
}

const wordsOf = ({ original, pieces }: SplitText) => original.data + pieces.map((piece) => piece.textContent).join('');

/** Whether the pieces follow the page's node, one after the other. */
function inOneRow({ original, pieces }: SplitText): boolean {
  let at: ChildNode | null = original;
  return pieces.every((piece) => {
    at = at?.nextSibling ?? null;
    return at === piece;
  });
}
