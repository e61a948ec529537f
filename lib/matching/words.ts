/** Tokens as numbers, of many texts in a row. */

/** What stands at a place, beside its word. */
export const MARK = { count: 1, pronoun: 2 } as const;

/** One entry for each token. */
export interface Words {
  /** Word ids; -1 for a word of no wording. */
  ids: Int32Array;
  /** Where each begins in its text. */
  starts: Int32Array;
  /** See `MARK`. */
  marks: Uint8Array;
}

/** Lists have room for at least so many tokens. */
const ROOM = 2048;

export class WordList implements Words {
  ids: Int32Array;
  starts: Int32Array;
  marks: Uint8Array;
  /** Entries in use. */
  length = 0;

  constructor(room = 0) {
    const size = Math.max(ROOM, room);
    this.ids = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.marks = new Uint8Array(size);
  }

  /** An empty list with room for `length` entries and more, the first of them those from `from` on. */
  moved(from: number, length: number): WordList {
    const list = new WordList(length * 2);
    list.ids.set(this.ids.subarray(from, from + length));
    list.starts.set(this.starts.subarray(from, from + length));
    list.marks.set(this.marks.subarray(from, from + length));
    return list;
  }
}
