/**
 * Reads what a page shows: one pass, blocks of text out, each with the text nodes it came from.
 * A block is a paragraph-like element's own run of text. A `<br>` is a break between words, two are the border
 * of a block.
 */
import { latePattern } from '../matching/late-pattern';
import {
  attributeOf,
  childrenOf,
  contains,
  documentOf,
  elementsIn,
  firstChildOf,
  isElement,
  matches,
  nextSiblingOf,
  nodeType,
  parentAcross,
  parentOf,
  queryAll,
  tagName,
} from './dom';
import { isThere } from './gone';

/** A text node's share of a block's text. */
export interface Piece {
  node: Text;
  /** Offset of the node's first character in the block's text. */
  start: number;
}

/** What holds the text of a block. */
export type Container = Element | ShadowRoot;

/** A paragraph-like element's own run of text, or a part of it that two line breaks end. */
export class Block {
  /** As the page has it: white space is of any kind, and a `<br>` is a line feed. */
  readonly raw: string;
  readonly pieces: readonly Piece[];
  /** The element whose text this is, or part of it. */
  readonly container: Container;
  /** Offsets of each `<br>`. */
  readonly #breaks: readonly number[];

  constructor(raw: string, pieces: readonly Piece[], container: Container, breaks: readonly number[]) {
    this.raw = raw;
    this.pieces = pieces;
    this.container = container;
    this.#breaks = breaks;
  }

  /** White space is one space for each character, so that offsets hold; a `<br>` is a line feed. */
  get text(): string {
    let text = this.raw.replace(OTHER_SPACE, ' ');
    for (const at of this.#breaks) text = `${text.slice(0, at)}\n${text.slice(at + 1)}`;
    return text;
  }
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
export const isInline = (element: Element) => kindOf(element).is === 'inline';

interface Kind {
  is: 'block' | 'inline' | 'skipped' | 'break';
  /** Upper-case tag name. */
  tag: string;
}

const kinds = new Map<string, Kind>();

function kindOf(element: Element): Kind {
  const name = tagName(element);
  const known = kinds.get(name);
  if (known) return known;
  const tag = name.toUpperCase();
  const inline = INLINE.has(tag) || tag.includes('-');
  const kind: Kind = { tag, is: SKIPPED.has(tag) ? 'skipped' : tag === 'BR' ? 'break' : inline ? 'inline' : 'block' };
  // A page can make up tag names without end.
  if (kinds.size < 1000) kinds.set(name, kind);
  return kind;
}

/** Attributes that decide whether an element is read. */
export const DECIDING = ['contenteditable', 'hidden', 'role'];

/** All that one of these attributes can keep from being read. */
const MAYBE_UNREAD = '[hidden], [contenteditable], [role="textbox"]';

function isSkipped(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    kindOf(element).is === 'skipped' ||
    attributeOf(element, 'hidden') !== null ||
    (editable !== null && editable !== 'false') ||
    attributeOf(element, 'role') === 'textbox'
  );
}

/** Whether a node lies in text that is not read. */
export function isUnread(node: Node): boolean {
  if (documentOf(node)?.designMode === 'on') return true;
  for (let at = parentAcross(node); at; at = parentAcross(at)) if (isElement(at) && isSkipped(at)) return true;
  return isElement(node) && isSkipped(node);
}

/** Called with every element that is met on the way, also those that are not read. */
export type Meet = (element: Element, tag: string) => void;

/** One question to the browser instead of three attributes of each element, unless there are more elements than this. */
const MANY = 20_000;

const ELEMENT = 1;
const TEXT = 3;

/** How much is read between two looks at the clock: characters, and so many of them for each node. */
const STRIDE = 2_048;
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
  #maybeUnread: ReadonlySet<Node> | null;
  /** Since the last look at the clock. Whoever meets a frame looks into it, and that takes as long as much text. */
  #metFrame = false;
  /** The node that is read next. */
  #next: Node | null;
  /**
   * In the same node, and kept by the browser while the page changes: where the node is taken away, before what followed it.
   * One for all goes, for each change of the page takes longer the more ranges there are.
   */
  #place: Range | null = null;
  /** The elements around it whose text is blocks, outermost first, and the last of them. */
  readonly #enclosing: Container[];
  #container: Container;
  /** The block so far. */
  #raw = '';
  #pieces: Piece[] | null = null;
  #breaks: number[] | null = null;

  constructor(root: Container, meet?: Meet) {
    this.#root = root;
    this.#meet = meet;
    this.#enclosing = [root];
    this.#container = root;
    this.#next = firstChildOf(root);
    const few = isElement(root) && !elementsIn(root, '*')[MANY];
    this.#maybeUnread = few ? new Set(queryAll(root, MAYBE_UNREAD)) : null;
  }

  /** Reads on until `stop` says so, which is asked every now and then. True when all is read. */
  read(stop: () => boolean): boolean {
    if (this.#place) {
      // What was asked at first may have changed.
      this.#maybeUnread = null;
      this.#next = this.#resume(this.#place);
    }
    let left = STRIDE;
    let node = this.#next;
    while (node) {
      const type = nodeType(node);
      let inner: Node | null = null;
      if (type === TEXT) left -= this.#add(node as Text);
      else if (type === ELEMENT) inner = this.#enter(node as Element);
      node = inner ?? nextSiblingOf(node) ?? this.#behind(parentOf(node));
      left -= NODE;
      if ((left > 0 && !this.#metFrame) || !node) continue;
      this.#metFrame = false;
      if (stop()) {
        this.#place ??= new Range();
        this.#place.setStart(node, 0);
        this.#place.collapse(true);
        this.#next = node;
        return false;
      }
      left = STRIDE;
    }
    this.#next = null;
    this.#close();
    return true;
  }

  /** Adds a text to the block. Returns its length. */
  #add(node: Text): number {
    const { data } = node;
    // Frameworks hold places with empty texts, also outside of blocks.
    if (data === '') return 0;
    const piece = { node, start: this.#raw.length };
    if (this.#pieces) this.#pieces.push(piece);
    else this.#pieces = [piece];
    this.#raw += data;
    return data.length;
  }

  /** The first node inside an element, if that is to be read. */
  #enter(element: Element): Node | null {
    const { is, tag } = kindOf(element);
    this.#meet?.(element, tag);
    if (tag === 'IFRAME' || tag === 'FRAME') this.#metFrame = true;
    if (is === 'skipped' || (this.#isMaybeUnread(element) && isSkipped(element))) return null;
    if (is === 'block') this.#close();
    else if (is === 'break') this.#break();
    const inner = firstChildOf(element);
    if (inner && is === 'block') {
      this.#enclosing.push(element);
      this.#container = element;
    }
    return inner;
  }

  #isMaybeUnread(element: Element): boolean {
    const some = this.#maybeUnread;
    return some ? some.size > 0 && some.has(element) : matches(element, MAYBE_UNREAD);
  }

  /** The node behind an element, or behind those around it. */
  #behind(element: Node | null): Node | null {
    for (let at = element; at && at !== this.#root; at = parentOf(at)) {
      if (at === this.#container) this.#leave();
      const next = nextSiblingOf(at);
      if (next) return next;
    }
    return null;
  }

  #leave(): void {
    this.#close();
    this.#enclosing.pop();
    this.#container = this.#enclosing.at(-1) as Container;
  }

  /** The node that follows a place in the page as it is now. */
  #resume({ startContainer, startOffset }: Range): Node | null {
    if (!contains(this.#root, startContainer)) return null;
    if (startContainer === this.#next) return this.#next;
    while (!contains(this.#container, startContainer)) this.#leave();
    return childrenOf(startContainer)[startOffset] ?? this.#behind(startContainer);
  }

  /** A line break, and with the one before it the border of a block. */
  #break(): void {
    const last = this.#breaks?.at(-1);
    if (last !== undefined && !NO_SPACE.test(this.#raw.slice(last))) this.#close();
    else {
      this.#breaks = [...(this.#breaks ?? []), this.#raw.length];
      this.#raw += '\n';
    }
  }

  #close(): void {
    if (this.#raw === '') return;
    if (this.#pieces && NO_SPACE.test(this.#raw) && (PLAIN.test(this.#raw) || letterOrFigure().test(this.#raw))) {
      this.blocks.push(new Block(this.#raw, this.#pieces, this.#container, this.#breaks ?? NONE));
    }
    this.#raw = '';
    this.#pieces = null;
    this.#breaks = null;
  }
}

/** The blocks under `root`, read in one go. */
export function readBlocks(root: Container, meet?: Meet): Block[] {
  const reader = new BlockReader(root, meet);
  reader.read(() => false);
  return reader.blocks;
}

const NONE: readonly number[] = [];

/** Most texts are white space between elements, or have a plain letter: to see that is faster than to look for any letter. */
const NO_SPACE = /\S/;
const PLAIN = /[A-Za-z]/;
const letterOrFigure = latePattern(String.raw`[\p{L}\p{N}]`, 'u');

/** White space that is no space: most texts have none, and stay as they are. */
const OTHER_SPACE = /[^\S ]/g;

/** Whether the page still shows the block as it was read. */
export function isCurrent({ raw, pieces, container }: Block): boolean {
  return (
    isThere(container) &&
    pieces.every(({ node, start }) => contains(container, node) && raw.startsWith(node.data, start))
  );
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
