/**
 * The word ids of a text without its tokens: one pass over its characters, one lookup for each stretch between blanks.
 * What a stretch means is worked out when it is met for the first time, by `tokenize`, and kept.
 */
import { type MatchIndex, WORD } from './index-format';
import { dependence, isShouted, mayBeShouted, tokenize } from './tokens';
import { wordId } from './vocabulary';

/** What a UTF-16 unit does in a stretch; 0 while that is not known. */
const BETWEEN = 1;
const INSIDE = 2;
const FIGURE = 3;
/** A full stop or comma belongs to what it joins: “U.S.”, “1,000”. */
const STOP = 4;
const COMMA = 5;

const kinds = new Uint8Array(0x10000);
kinds['.'.charCodeAt(0)] = STOP;
kinds[','.charCodeAt(0)] = COMMA;

/** All that a token can be made of, and half of a surrogate pair. */
const PART = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF'’‘ʼ＇%$€£\uD800-\uDFFF]/u;

function learnKind(unit: number): number {
  const surrogate = unit >= 0xd800 && unit < 0xe000;
  const kind = unit >= 48 && unit <= 57 ? FIGURE : surrogate || PART.test(String.fromCharCode(unit)) ? INSIDE : BETWEEN;
  kinds[unit] = kind;
  return kind;
}

const kindOf = (unit: number) => (kinds[unit] as number) || learnKind(unit);

/** Flags of a stretch, beside those of its words. */
const USED = 8;
const DEPENDS = 16;
const SHOUTED = 32;
const TEN = 64;
const UNIT = 128;
const AFTER_FIGURE = 256;
const CAREFUL = DEPENDS | SHOUTED | TEN | UNIT | AFTER_FIGURE;
const BY_DEPENDENCE = { none: 0, 'unit-after': TEN, 'figure-before': AFTER_FIGURE, any: DEPENDS };

/** The one word of a stretch is no wording's; or there is no word in it. Lower values are places in `many`. */
const STRANGE = -1;
const NOTHING = -2;

/** At first a table has so many places; it never has more than so many. Powers of two. */
const FEW = 2 ** 11;
const MOST = 2 ** 16;

/** Stretches by two hashes of their characters, in open addressing. */
interface Table {
  mask: number;
  used: number;
  first: Int32Array;
  second: Int32Array;
  values: Int32Array;
  flags: Uint16Array;
  many: Int32Array[];
  /** Ids that the context of `owner` holds already. */
  seen: Uint8Array;
  owner: WeakRef<Set<number>> | null;
}

function emptyTable(size: number, index: MatchIndex): Table {
  return {
    mask: size - 1,
    used: 0,
    first: new Int32Array(size),
    second: new Int32Array(size),
    values: new Int32Array(size),
    flags: new Uint16Array(size),
    many: [],
    seen: new Uint8Array(index.words.length),
    owner: null,
  };
}

const tables = new WeakMap<MatchIndex, Table>();

function placeOf({ mask, first, second, flags }: Table, one: number, two: number): number {
  let place = (one ^ (one >>> 15)) & mask;
  while (flags[place] !== 0 && (first[place] !== one || second[place] !== two)) place = (place + 1) & mask;
  return place;
}

function grow(old: Table, index: MatchIndex): Table {
  const size = (old.mask + 1) * 4;
  const table = emptyTable(Math.min(size, MOST), index);
  table.seen = old.seen;
  table.owner = old.owner;
  if (size <= MOST) {
    table.used = old.used;
    table.many = old.many;
    for (let from = 0; from <= old.mask; from += 1) {
      if (old.flags[from] === 0) continue;
      const [one, two] = [old.first[from] as number, old.second[from] as number];
      const place = placeOf(table, one, two);
      table.first[place] = one;
      table.second[place] = two;
      table.values[place] = old.values[from] as number;
      table.flags[place] = old.flags[from] as number;
    }
  }
  tables.set(index, table);
  return table;
}

/** Works out what a stretch means, and keeps it at its place. */
function learn(table: Table, place: number, one: number, two: number, raw: string, index: MatchIndex): void {
  const tokens = tokenize(raw);
  const ids = tokens.map(({ stem }) => wordId(index, stem));
  let flags = USED | BY_DEPENDENCE[dependence(raw)];
  if (/^(?:[1-9]|one)$/.test(tokens[0]?.form ?? '')) flags |= UNIT;
  for (const id of ids) if (id >= 0) flags |= index.wordFlags[id] as number;
  if (mayBeShouted(raw)) flags |= isShouted(raw) ? DEPENDS : SHOUTED;
  table.first[place] = one;
  table.second[place] = two;
  table.flags[place] = flags;
  table.used += 1;
  if (ids.length < 2) table.values[place] = ids[0] ?? NOTHING;
  else table.values[place] = NOTHING - table.many.push(Int32Array.from(ids));
}

export interface Skimmed {
  /** Word ids of the first `length` tokens; -1 for a word of no wording. Holds until the next text is skimmed. */
  ids: Int32Array;
  length: number;
  /** What its words can begin: see `WORD`. */
  flags: number;
}

const skimmed: Skimmed = { ids: new Int32Array(1024), length: 0, flags: 0 };

/**
 * Skims a text.
 * @param context receives the ids of its words
 * @returns `null` for one in which the meaning of a word may depend on the next, such as “two hundred”
 */
export function skim(text: string, index: MatchIndex, context: Set<number>): Skimmed | null {
  let table = tables.get(index) ?? grow(emptyTable(FEW / 4, index), index);
  if (table.owner?.deref() !== context || context.size === 0) {
    table.owner = new WeakRef(context);
    table.seen.fill(0);
    for (const id of context) table.seen[id] = 1;
  }
  if (skimmed.ids.length < text.length + 1) skimmed.ids = new Int32Array(text.length * 2);
  const { ids } = skimmed;
  const end = text.length;
  let length = 0;
  let all = 0;
  let start = -1;
  let dotted = false;
  let ten = false;
  let one = 0;
  let two = 0;
  for (let at = 0; at <= end; at += 1) {
    const unit = at < end ? text.charCodeAt(at) : 0x20;
    const kind = (kinds[unit] as number) || learnKind(unit);
    const goes =
      kind === INSIDE || kind === FIGURE || (start >= 0 && kind !== BETWEEN && joins(kind, text, at, dotted));
    if (goes) {
      if (start < 0) {
        start = at;
        one = 0x811c9dc5;
        two = 0;
        dotted = false;
      }
      if (kind === STOP) dotted = true;
      one = Math.imul(one ^ unit, 0x01000193);
      two = (Math.imul(two, 31) + unit) | 0;
      continue;
    }
    if (start < 0) continue;
    let place = placeOf(table, one, two);
    if (table.flags[place] === 0) {
      if (table.used * 2 > table.mask) {
        table = grow(table, index);
        place = placeOf(table, one, two);
      }
      learn(table, place, one, two, text.slice(start, at), index);
    }
    const flags = table.flags[place] as number;
    const value = table.values[place] as number;
    all |= flags;
    if (flags & CAREFUL) {
      const figure = start > 1 && kindOf(text.charCodeAt(start - 2)) === FIGURE;
      if (
        flags & DEPENDS ||
        (flags & UNIT && ten) ||
        (flags & AFTER_FIGURE && figure) ||
        (flags & SHOUTED && isShouted(text))
      )
        return null;
    }
    if (value !== NOTHING) ten = (flags & TEN) !== 0;
    start = -1;
    if (value >= STRANGE) {
      ids[length] = value;
      length += 1;
      if (value >= 0 && table.seen[value] === 0) {
        table.seen[value] = 1;
        context.add(value);
      }
    } else if (value < NOTHING) {
      for (const id of table.many[NOTHING - 1 - value] as Int32Array) {
        ids[length] = id;
        length += 1;
        if (id >= 0) context.add(id);
      }
    }
  }
  skimmed.length = length;
  skimmed.flags = all & (WORD.anchorsVerbatim | WORD.beginsTerm | WORD.beginsAnchor);
  return skimmed;
}

/** Whether a full stop or comma goes on with the stretch before it. */
function joins(kind: number, text: string, at: number, dotted: boolean): boolean {
  const next = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : BETWEEN;
  return kind === COMMA ? next === FIGURE : dotted || next === FIGURE || next === INSIDE;
}
