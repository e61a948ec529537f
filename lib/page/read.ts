/**
 * Reads what a page shows: one TreeWalker pass, blocks of text out, each with the text nodes it came from.
 * A block is a paragraph-like element's own run of text. A `<br>` is a break between words, two are the border
 * of a block.
 */
import { attributeOf, contains, documentOf, isConnected, isElement, parentAcross, queryAll, tagOf } from './dom';

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

const ELEMENTS_AND_TEXTS = 1 | 4;

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

/**
 * The blocks under `root`, in document order; those without a letter or figure are left out.
 * @param meet called with every element under `root` that is met on the way, also those that are not read
 */
export function readBlocks(root: Container, meet?: (element: Element, tag: string) => void): Block[] {
  const blocks: Block[] = [];
  const enclosing: Container[] = [root];
  let text = '';
  let pieces: Piece[] = [];
  const close = () => {
    if (text !== '' && HAS_WORD.test(text)) blocks.push({ text, pieces, container: enclosing.at(-1) as Container });
    text = '';
    if (pieces.length > 0) pieces = [];
  };
  // One question to the browser instead of three attributes of each element.
  const maybeUnread = new Set(queryAll(root, MAYBE_UNREAD));
  const walker = documentOf(root).createTreeWalker(root, ELEMENTS_AND_TEXTS);
  /** Elements around the walker's node, outermost first; `true` for those that enclose blocks. */
  const around: boolean[] = [];
  for (let node = walker.firstChild(); node; ) {
    let inner: Node | null = null;
    if (isElement(node)) {
      const tag = tagOf(node);
      const kind = kindOf(tag);
      meet?.(node, tag);
      if (kind !== 'skipped' && !(maybeUnread.has(node) && isSkipped(node))) {
        if (kind === 'break') {
          if (/\n\s*$/.test(text)) close();
          else text += '\n';
        } else if (kind === 'block') {
          close();
          enclosing.push(node);
        }
        inner = walker.firstChild();
        if (inner) around.push(kind === 'block');
        else if (kind === 'block') {
          close();
          enclosing.pop();
        }
      }
    } else {
      pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data.replace(OTHER_SPACE, ' ');
    }
    let next: Node | null = inner ?? walker.nextSibling();
    while (!next && around.length > 0) {
      walker.parentNode();
      if (around.pop()) {
        close();
        enclosing.pop();
      }
      next = walker.nextSibling();
    }
    node = next;
  }
  close();
  return blocks;
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
