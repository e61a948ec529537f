/** The forms of groups that the words of a page can fill at all: most pages can fill none. */
import { mayFill } from './may-fill';
import type { PageWords } from './page-words';
import { presenceOf } from './presence';
import { MARK, type Words } from './words';

/** So many tokens are looked at for each word of the page before the whole of it is: on most pages never. */
const WORTH = 10;

/** Terms and aliases of a page that are looked at in one step. */
const A_STEP = 64;

export class PageForms {
  readonly #page: PageWords;
  /** By form: 1 for one that can be filled; and those forms. */
  readonly #possible: Uint8Array;
  readonly #forms: number[] = [];
  /** By word: 1 for one with which a term begins at which such a form is tried; and those words. */
  readonly #beginning: Uint8Array;
  #words: readonly number[] = [];
  /** How many words the page had when this was worked out; -1 before that. */
  #count = -1;
  /** Tokens looked at since the page got more words. */
  #looked = 0;

  constructor(page: PageWords) {
    this.#page = page;
    this.#possible = new Uint8Array(page.index.formClaim.length);
    this.#beginning = new Uint8Array(page.index.words.length);
  }

  /** The page has other words: nothing is known of it. */
  forget(): void {
    this.#count = -1;
    this.#looked = 0;
  }

  /**
   * Looks at all words of the page, in short steps, once that saves work. Nothing else may be asked meanwhile.
   * @param tokens so many are looked at next
   */
  *lookAtPage(tokens: number): Generator<void, void> {
    const { count, index } = this.#page;
    if (this.#count === count) return;
    this.#looked += tokens;
    if (this.#looked < count * WORTH) return;
    const presence = presenceOf(index);
    const leading = new Set<number>();
    this.#count = -1;
    for (const form of this.#forms.splice(0)) this.#possible[form] = 0;
    for (const word of this.#words) this.#beginning[word] = 0;
    presence.lookAtPage(this.#page);
    for (const [place, symbol] of presence.met.entries()) {
      if (place % A_STEP === 0) yield;
      presence.someFormAt(symbol, (form) => {
        if (this.#possible[form] === 0) {
          if (!mayFill(form, presence, MARK.count, null)) return false;
          this.#possible[form] = 1;
          this.#forms.push(form);
        }
        leading.add(symbol);
        return false;
      });
    }
    this.#words = presence.wordsBefore(leading);
    for (const word of this.#words) this.#beginning[word] = 1;
    this.#count = count;
    this.#looked = 0;
  }

  /**
   * False only where the words from `from` up to, not including, `to` can fill no form. All words of the page have to be
   * met before.
   */
  mayFill(words: Words, from: number, to: number): boolean {
    return this.#lookAt(words, from, to, () => true);
  }

  /** The forms that they may fill. */
  fillable(words: Words, from: number, to: number): Set<number> {
    const forms = new Set<number>();
    this.#lookAt(words, from, to, (form) => {
      forms.add(form);
      return false;
    });
    return forms;
  }

  /** Whether `found` holds for a form that the words may fill. */
  #lookAt(words: Words, from: number, to: number, found: (form: number) => boolean): boolean {
    const { count, index } = this.#page;
    const known = this.#count === count;
    if (known && !this.#hasBeginning(words, from, to)) return false;
    const presence = presenceOf(index);
    presence.look(words, from, to);
    let marks = 0;
    for (let at = from; at < to; at += 1) marks |= words.marks[at] as number;
    return presence.someForm(
      (form) => (!known || this.#possible[form] === 1) && mayFill(form, presence, marks, this.#page) && found(form),
    );
  }

  #hasBeginning({ ids }: Words, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const word = ids[at] as number;
      if (word >= 0 && this.#beginning[word] === 1) return true;
    }
    return false;
  }
}
