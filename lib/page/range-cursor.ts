/**
 * A hand over words that are painted without elements, like over any other highlight. A style sheet of the document's
 * list says so while the pointer is over them: no element and no attribute changes.
 */

export interface RangeCursor {
  /** Whether the pointer is over such words in a document. */
  set(document: Document, over: boolean): void;
}

const RULE = ':hover { cursor: pointer !important }';

export function createRangeCursor(): RangeCursor {
  let undo: (() => void) | null = null;
  let where: Document | null = null;

  return {
    set(document, over) {
      if (over && where === document) return;
      undo?.();
      undo = null;
      where = null;
      if (!over) return;
      try {
        const { CSSStyleSheet: Sheet } = document.defaultView as Window & typeof globalThis;
        const sheet = new Sheet();
        sheet.replaceSync(RULE);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        where = document;
        undo = () => {
          document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
        };
      } catch {
        // A browser may keep this list from extensions; there the pointer stays as it is.
      }
    },
  };
}
