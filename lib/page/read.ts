/**
 * Reads what a page shows: one TreeWalker pass, blocks of text out, each with the text nodes it came from.
 * A block is a paragraph-like element's own run of text. A `<br>` is a break between words, two are the border
 * of a block.
 */
import { attributeOf, contains, documentOf, isConnected, isElement, parentAcross, tagOf } from './dom';

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
const ACCEPT = 1;
const REJECT = 2;

/** Whether an element stands in a line of text. Elements of the page's own making do, if nothing else is said. */
export const isInline = (element: Element) => INLINE.has(tagOf(element)) || tagOf(element).includes('-');

/** Attributes that decide whether an element is read. */
export const DECIDING = ['contenteditable', 'hidden', 'role'];

function isSkipped(element: Element, tag = tagOf(element)): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    SKIPPED.has(tag) ||
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
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ text, pieces, container: enclosing.at(-1) as Container });
    text = '';
    pieces = [];
  };
  const walker = documentOf(root).createTreeWalker(root, ELEMENTS_AND_TEXTS, (node) => {
    if (!isElement(node)) return ACCEPT;
    const tag = tagOf(node);
    meet?.(node, tag);
    return isSkipped(node, tag) ? REJECT : ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    while (enclosing.length > 1 && !contains(enclosing.at(-1) as Container, node)) {
      close();
      enclosing.pop();
    }
    if (!isElement(node)) {
      pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data.replace(/\s/g, ' ');
    } else if (tagOf(node) === 'BR') {
      if (/\n\s*$/.test(text)) close();
      else text += '\n';
    } else if (!isInline(node)) {
      close();
      enclosing.push(node);
    }
  }
  close();
  return blocks;
}

/** Whether the page still shows the block as it was read. */
export function isCurrent({ text, pieces, container }: Block): boolean {
  if (!isConnected(container)) return false;
  return pieces.every(({ node, start }) => {
    const words = node.data.replace(/\s/g, ' ');
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
