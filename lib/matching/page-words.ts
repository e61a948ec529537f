/** The words of one index that were met on a page: wordings may need some that stand elsewhere than they do. */
import type { MatchIndex } from './index-format';
import { PageForms } from './page-forms';
import { WordList } from './words';

export class PageWords {
  readonly index: MatchIndex;
  /** By word id: 1 for a word that was met. */
  readonly met: Uint8Array;
  /** Those words, as they were met. */
  readonly words: number[] = [];
  /** The words of the texts read last, in a row. */
  list = new WordList();
  readonly forms: PageForms;

  constructor(index: MatchIndex) {
    this.index = index;
    this.met = new Uint8Array(index.words.length);
    this.forms = new PageForms(this);
  }

  add(word: number): void {
    if (this.met[word] !== 0) return;
    this.met[word] = 1;
    this.words.push(word);
  }

  /** How many were met. */
  get count(): number {
    return this.words.length;
  }

  /** Forgets all words. What was read before can no longer be searched. */
  clear(): void {
    for (const word of this.words) this.met[word] = 0;
    this.words.length = 0;
    this.list.length = 0;
    this.forms.forget();
  }
}
