/** Several indexes that search one text: the bundled one, and those of claim packs. */
import { type ReadBlock, readBlock, Tokenized } from './block';
import { type Finding, searchBlock } from './find';
import type { MatchIndex } from './index-format';
import { PageWords } from './page-words';

/** What each index sees in a block; null where none of its wordings can be. */
export type Reading = readonly (ReadBlock | null)[];

export interface Matcher {
  /** Reads one block. Returns null when no wording of any index can be in it. */
  read(text: string): Reading | null;
  /**
   * Searches a block in short steps. All blocks of the page have to be read before the first is searched.
   * @param before gives the text of the block before
   */
  search(reading: Reading, before: () => string): Generator<void, Finding[]>;
  /** Forgets the words of the page. */
  clear(): void;
}

export function createMatcher(indexes: readonly MatchIndex[]): Matcher {
  // Word ids differ from index to index.
  const pages = indexes.map((index) => new PageWords(index));
  return {
    read(text) {
      let source: Tokenized | undefined;
      const once = () => {
        source ??= new Tokenized(text);
        return source;
      };
      const reading = pages.map((page) => readBlock(text, page, once));
      return reading.some((block) => block !== null) ? reading : null;
    },
    *search(reading, before) {
      const found: Finding[] = [];
      for (const [at, block] of reading.entries()) {
        if (block) found.push(...(yield* searchBlock(block, before, pages[at] as PageWords)));
      }
      return found.sort((a, b) => a.start - b.start || b.score - a.score);
    },
    clear() {
      for (const page of pages) page.clear();
    },
  };
}
