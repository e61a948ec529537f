/**
 * What a stretch of text between blanks means, kept in a table once `tokenize` has worked it out. A stretch is known by two
 * hashes of its characters, in open addressing.
 */

import { isPronoun } from './function-words';
import type { MatchIndex } from './index-format';
import { isCount } from './quantities';
import { stemOf } from './stems';
import { dependence, isShouted, mayBeShouted, plainForm, tokenize } from './tokens';
import { wordId } from './vocabulary';

/** Flags of a stretch, beside those of its words (`WORD`). */
export const STRETCH = {
  used: 8,
  /** It means something else beside other words: “two hundred”, … */
  depends: 16,
  /** … in a text all in capitals, */
  shouted: 32,
  /** before a unit, */
  ten: 64,
  unit: 128,
  /** after a figure. */
  afterFigure: 256,
  count: 512,
  pronoun: 1024,
} as const;

const BY_DEPENDENCE = {
  none: 0,
  'unit-after': STRETCH.ten,
  'figure-before': STRETCH.afterFigure,
  any: STRETCH.depends,
};

/** What goes with a ten before it: “twenty one”. */
const UNIT = /^(?:[1-9]|one)$/;

/** Values of a stretch: the id of its one word, or one of these, or below them a place in `many`. */
export const STRANGE = -1;
export const NOTHING = -2;

/** The tokens of a stretch of several, or of one that does not begin with the stretch. */
export interface Many {
  ids: Int32Array;
  /** Where each begins in the stretch. */
  offsets: Int32Array;
}

/** At first a table has so many places; it never has more than so many. Powers of two. */
const FEW = 2 ** 12;
const MOST = 2 ** 16;

export class Stretches {
  readonly #index: MatchIndex;
  #used = 0;
  mask = 0;
  first = new Int32Array(0);
  second = new Int32Array(0);
  values = new Int32Array(0);
  flags = new Uint16Array(0);
  many: Many[] = [];

  constructor(index: MatchIndex) {
    this.#index = index;
    this.#clear(FEW);
  }

  #clear(size: number): void {
    this.mask = size - 1;
    this.#used = 0;
    this.first = new Int32Array(size);
    this.second = new Int32Array(size);
    this.values = new Int32Array(size);
    this.flags = new Uint16Array(size);
  }

  /** The place of a stretch; where its flags are 0 it is not known yet. */
  placeOf(one: number, two: number): number {
    let place = (one ^ (one >>> 15)) & this.mask;
    while (this.flags[place] !== 0 && (this.first[place] !== one || this.second[place] !== two)) {
      place = (place + 1) & this.mask;
    }
    return place;
  }

  /** Works out what a stretch means. Returns its place; all places are others when the table has grown. */
  learn(one: number, two: number, raw: string): number {
    if (this.#used * 2 > this.mask) this.#grow();
    const place = this.placeOf(one, two);
    const form = plainForm(raw);
    if (form === null) this.#learnTokens(place, one, two, raw);
    else {
      const stem = stemOf(form);
      const id = wordId(this.#index, stem);
      this.#set(place, one, two, id, STRETCH.used | this.#flagsOf(id, form, stem));
    }
    return place;
  }

  #flagsOf(id: number, form: string, stem: string): number {
    return (
      (id < 0 ? 0 : (this.#index.wordFlags[id] as number)) |
      (isCount(form) ? STRETCH.count : 0) |
      (isPronoun(stem) ? STRETCH.pronoun : 0) |
      (UNIT.test(form) ? STRETCH.unit : 0)
    );
  }

  #learnTokens(place: number, one: number, two: number, raw: string): void {
    const tokens = tokenize(raw);
    const ids = tokens.map(({ stem }) => wordId(this.#index, stem));
    let flags: number = STRETCH.used | BY_DEPENDENCE[dependence(raw)];
    for (const [at, { form, stem }] of tokens.entries()) flags |= this.#flagsOf(ids[at] as number, form, stem);
    if (mayBeShouted(raw)) flags |= isShouted(raw) ? STRETCH.depends : STRETCH.shouted;
    const simple = ids.length < 2 && (tokens[0]?.start ?? 0) === 0;
    const offsets = Int32Array.from(tokens, ({ start }) => start);
    const value = simple ? (ids[0] ?? NOTHING) : NOTHING - this.many.push({ ids: Int32Array.from(ids), offsets });
    this.#set(place, one, two, value, flags);
  }

  #set(place: number, one: number, two: number, value: number, flags: number): void {
    this.first[place] = one;
    this.second[place] = two;
    this.values[place] = value;
    this.flags[place] = flags;
    this.#used += 1;
  }

  #grow(): void {
    const { mask, first, second, values, flags } = this;
    if (mask + 1 === MOST) {
      this.many = [];
      this.#clear(MOST);
      return;
    }
    this.#clear((mask + 1) * 2);
    for (let from = 0; from <= mask; from += 1) {
      if (flags[from] === 0) continue;
      const [one, two] = [first[from] as number, second[from] as number];
      this.#set(this.placeOf(one, two), one, two, values[from] as number, flags[from] as number);
    }
  }
}

const known = new WeakMap<MatchIndex, Stretches>();

/** The table of an index, kept as long as it. */
export function stretchesOf(index: MatchIndex): Stretches {
  let stretches = known.get(index);
  if (!stretches) {
    stretches = new Stretches(index);
    known.set(index, stretches);
  }
  return stretches;
}
