/**
 * Reads what a page shows: one pass, blocks of text out, each with the text nodes it came from.
 * A block is a paragraph-like element's own run of text. A `<br>` is a break between words, two are the border
 * of a block.
 */
import {
  attributeOf,
  childrenOf,
  contains,
  elementsIn,
  firstChildOf,
  isConnected,
  isElement,
  isText,
  matches,
  nextSiblingOf,
  parentAcross,
  parentOf,
  queryAll,
  tagOf,
} from './dom';

/** A text node's share of a block's text. */
export interface Piece {
  node: Text;
  /** Offset of the node's first character in the block's text. */
  start: number;
}

/** What holds the text of a block. */
export type Container = Element | ShadowRoot;

export interface Block {
  /** White space is one space for each character, so that offsets hold; a `<br>` adds a line feed. */
  text: string;
  pieces: Piece[];
  /** The element whose text this is, or part of it. */
  container: Container;
}

/** Elements whose text is not the article's: code, controls, media, and what is typed into. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON SVG MATH CANVAS IFRAME FRAME OBJECT ' +
    'EMBED VIDEO AUDIO HEAD TITLE CODE PRE KBD SAMP ON-THE-RECORD-CARD'
  ).split(' '),
);

/** Elements that stand in a line of text; everything else begins and ends a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I IMG INS LABEL LINK MARK META NOBR ' +
    'PICTURE Q RP RT RUBY S SLOT SMALL SOURCE SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Whether an element stands in a line of text. Elements of the page's own making do, if nothing else is said. */
export const isInline = (element: Element) => kindOf(tagOf(element)) === 'inline';

type Kind = 'block' | 'inline' | 'skipped' | 'break';

const kinds = new Map<string, Kind>();

function kindOf(tag: string): Kind {
  let kind = kinds.get(tag);
  if (kind === undefined) {
    if (SKIPPED.has(tag)) kind = 'skipped';
    else if (tag === 'BR') kind = 'break';
    else kind = INLINE.has(tag) || tag.includes('-') ? 'inline' : 'block';
    // A page can make up tag names without end.
    if (kinds.size < 1000) kinds.set(tag, kind);
  }
  return kind;
}

/** Attributes that decide whether an element is read. */
export const DECIDING = ['contenteditable', 'hidden', 'role'];

/** All that one of these attributes can keep from being read. */
const MAYBE_UNREAD = '[hidden], [contenteditable], [role="textbox"]';

function isSkipped(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    kindOf(tagOf(element)) === 'skipped' ||
    attributeOf(element, 'hidden') !== null ||
    (editable !== null && editable !== 'false') ||
    attributeOf(element, 'role') === 'textbox'
  );
}

/** Whether a node lies in text that is not read. */
export function isUnread(node: Node): boolean {
  for (let at = parentAcross(node); at; at = parentAcross(at)) if (isElement(at) && isSkipped(at)) return true;
  return isElement(node) && isSkipped(node);
}

/** Called with every element that is met on the way, also those that are not read. */
export type Meet = (element: Element, tag: string) => void;

/** One question to the browser instead of three attributes of each element, unless there are more elements than this. */
const MANY = 20_000;

/** How much is read between two looks at the clock: characters, and so many of them for each node. */
const STRIDE = 4_096;
const NODE = 16;

/**
 * Reads the blocks under `root` in document order, in as many goes as are wanted; those without a letter or figure are
 * left out. The page may change between two goes: what was taken away is not read on, what stands behind it is. Whoever
 * watches the page reads again what changed.
 */
export class BlockReader {
  /** Those read so far. */
  readonly blocks: Block[] = [];
  readonly #root: Container;
  readonly #meet: Meet | undefined;
  /** Elements that are perhaps not read; `null` when each has to be asked. */
  #maybeUnread: ReadonlySet<Node> | null = null;
  /** The node that is read next. */
  #next: Node | null;
  /** Where it stands: kept by the browser while the page changes. */
  #place: Range | null = null;
  readonly #enclosing: Container[];
  #text = '';
  #pieces: Piece[] = [];

  constructor(root: Container, meet?: Meet) {
    this.#root = root;
    this.#meet = meet;
    this.#enclosing = [root];
    this.#next = firstChildOf(root);
    if (isElement(root) && !elementsIn(root, '*')[MANY]) this.#maybeUnread = new Set(queryAll(root, MAYBE_UNREAD));
  }

  /** Reads on until `stop` says so, which is asked every now and then. True when all is read. */
  read(stop: () => boolean): boolean {
    if (this.#place) this.#next = this.#resume(this.#place);
    this.#place = null;
    let left = STRIDE;
    while (this.#next) {
      const node: Node = this.#next;
      let inner: Node | null = null;
      if (isText(node)) {
        this.#pieces.push({ node, start: this.#text.length });
        this.#text += node.data.replace(OTHER_SPACE, ' ');
        left -= node.data.length;
      } else if (isElement(node)) inner = this.#enter(node);
      this.#next = inner ?? this.#after(node);
      left -= NODE;
      if (left > 0 || !this.#next) continue;
      if (stop()) {
        this.#place = new Range();
        this.#place.setStartBefore(this.#next);
        return false;
      }
      left = STRIDE;
    }
    this.#close();
    return true;
  }

  /** The first node inside an element, if that is to be read. */
  #enter(element: Element): Node | null {
    const tag = tagOf(element);
    const kind = kindOf(tag);
    this.#meet?.(element, tag);
    if (kind === 'skipped' || (this.#isMaybeUnread(element) && isSkipped(element))) return null;
    if (kind === 'break') {
      if (/\n\s*$/.test(this.#text)) this.#close();
      else this.#text += '\n';
    } else if (kind === 'block') this.#close();
    const inner = firstChildOf(element);
    if (inner && kind === 'block') this.#enclosing.push(element);
    return inner;
  }

  #isMaybeUnread(element: Element): boolean {
    return this.#maybeUnread ? this.#maybeUnread.has(element) : matches(element, MAYBE_UNREAD);
  }

  /** The node behind a node and all that is in it. */
  #after(node: Node): Node | null {
    for (let at: Node | null = node; at && at !== this.#root; at = parentOf(at)) {
      if (at === this.#enclosing.at(-1)) {
        this.#close();
        this.#enclosing.pop();
      }
      const next = nextSiblingOf(at);
      if (next) return next;
    }
    return null;
  }

  /** The node that follows a place in the page as it is now. */
  #resume({ startContainer, startOffset }: Range): Node | null {
    if (!contains(this.#root, startContainer)) return null;
    while (!contains(this.#enclosing.at(-1) as Container, startContainer)) {
      this.#close();
      this.#enclosing.pop();
    }
    return childrenOf(startContainer)[startOffset] ?? this.#after(startContainer);
  }

  #close(): void {
    const container = this.#enclosing.at(-1) as Container;
    if (HAS_WORD.test(this.#text)) this.blocks.push({ text: this.#text, pieces: this.#pieces, container });
    this.#text = '';
    if (this.#pieces.length > 0) this.#pieces = [];
  }
}

/** The blocks under `root`, read in one go. */
export function readBlocks(root: Container, meet?: Meet): Block[] {
  const reader = new BlockReader(root, meet);
  reader.read(() => false);
  return reader.blocks;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** White space that is no space: most texts have none, and stay as they are. */
const OTHER_SPACE = /[^\S ]/g;

/** Whether the page still shows the block as it was read. */
export function isCurrent({ text, pieces, container }: Block): boolean {
  if (!isConnected(container)) return false;
  return pieces.every(({ node, start }) => {
    const words = node.data.replace(OTHER_SPACE, ' ');
    return contains(container, node) && text.startsWith(words, start);
  });
}

/** A stretch of one text node. */
export interface TextRange {
  node: Text;
  start: number;
  end: number;
}

/** The stretches of text nodes that make up `[start, end)` of a block's text. Empty ones are left out. */
export function toTextRanges({ pieces }: Block, start: number, end: number): TextRange[] {
  return pieces.flatMap(({ node, start: from }) => {
    const range = { node, start: Math.max(0, start - from), end: Math.min(node.data.length, end - from) };
    return range.start < range.end ? [range] : [];
  });
}
