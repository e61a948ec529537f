/** Several indexes that search one text: the bundled one, and those of claim packs. */
import { type Candidate, readBlock } from './block';
import { type Finding, findInBlock } from './find';
import type { MatchIndex } from './index-format';
import { type Token, tokenize } from './tokens';

/** What each index sees in a block; null where none of its wordings can be. */
export type Reading = readonly (Candidate | null)[];

export interface Matcher {
  /** Reads one block. Returns null when no wording of any index can be in it. */
  read(text: string): Reading | null;
  /** @param before text of the block before */
  find(reading: Reading, before: string): Finding[];
  /** Forgets the words of the page. */
  clear(): void;
}

export function createMatcher(indexes: readonly MatchIndex[]): Matcher {
  // Word ids differ from index to index, and so do the ids of the page's words.
  const contexts = indexes.map(() => new Set<number>());
  return {
    read(text) {
      let tokens: readonly Token[] | undefined;
      const once = () => {
        tokens ??= tokenize(text);
        return tokens;
      };
      const reading = indexes.map((index, at) => readBlock(text, index, contexts[at] as Set<number>, once));
      return reading.some((candidate) => candidate !== null) ? reading : null;
    },
    find(reading, before) {
      const found = reading.flatMap((candidate, at) =>
        candidate ? findInBlock(candidate, before, contexts[at] as Set<number>, indexes[at] as MatchIndex) : [],
      );
      return found.sort((a, b) => a.start - b.start || b.score - a.score);
    },
    clear() {
      for (const context of contexts) context.clear();
    },
  };
}
