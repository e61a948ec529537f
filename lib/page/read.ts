/**
 * Reads what a page shows: one TreeWalker pass, blocks of text out, each with the text nodes it came from.
 * A block is a paragraph-like element's own run of text. A `<br>` is a break between words, two are the border
 * of a block.
 */

/** A text node's share of a block's text. */
export interface Piece {
  node: Text;
  /** Offset of the node's first character in the block's text. */
  start: number;
}

export interface Block {
  text: string;
  pieces: Piece[];
}

/** Elements whose text is not the article's: code, controls, media, and what is typed into. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON SVG MATH CANVAS IFRAME OBJECT ' +
    'EMBED VIDEO AUDIO HEAD TITLE CODE PRE KBD SAMP ON-THE-RECORD-CARD'
  ).split(' '),
);

/** Elements that stand in a line of text; everything else begins and ends a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RP RT RUBY S SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

const getTagName = (element: Element) => element.tagName.toUpperCase();

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(getTagName(element)) ||
    element.hasAttribute('hidden') ||
    (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false') ||
    element.getAttribute('role') === 'textbox'
  );
}

/** The blocks under `root`, in document order; those without a letter or figure are left out. */
export function readBlocks(root: Node): Block[] {
  const blocks: Block[] = [];
  let open: Block = { text: '', pieces: [] };
  const close = () => {
    if (/[\p{L}\p{N}]/u.test(open.text)) blocks.push(open);
    if (open.pieces.length > 0) open = { text: '', pieces: [] };
  };
  const enclosing: Element[] = [];
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 1 /* elements */ | 4 /* texts */, (node) =>
    node.nodeType === 1 && isSkipped(node as Element) ? 2 /* reject */ : 1 /* accept */,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    while (enclosing.length > 0 && !(enclosing.at(-1) as Element).contains(node)) {
      enclosing.pop();
      close();
    }
    if (node.nodeType === 1) {
      const element = node as Element;
      if (getTagName(element) === 'BR') {
        if (/\n\s*$/.test(open.text)) close();
        else open.text += '\n';
      } else if (!INLINE.has(getTagName(element))) {
        close();
        enclosing.push(element);
      }
      continue;
    }
    const text = node as Text;
    open.pieces.push({ node: text, start: open.text.length });
    open.text += text.data.replace(/\s/g, ' ');
  }
  close();
  return blocks;
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
