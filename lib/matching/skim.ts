/** The word ids of a text without its tokens: one pass over its characters, one lookup for each stretch between blanks. */
import { WORD } from './index-format';
import { latePattern } from './late-pattern';
import type { PageWords } from './page-words';
import { NOTHING, STRANGE, STRETCH, stretchesOf } from './stretches';
import { isShouted } from './tokens';
import { MARK, type WordList } from './words';

/** What a UTF-16 unit does in a stretch; 0 while that is not known. */
const BETWEEN = 1;
/** A full stop or comma belongs to what it joins: “U.S.”, “1,000”. */
const STOP = 2;
const COMMA = 3;
const INSIDE = 4;
const FIGURE = 5;

const kinds = new Uint8Array(0x10000);
kinds['.'.charCodeAt(0)] = STOP;
kinds[','.charCodeAt(0)] = COMMA;

/** All that a token can be made of, and half of a surrogate pair. */
const part = latePattern(String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060'’‘ʼ＇%$€£\uD800-\uDFFF]`, 'u');

/** The same in ASCII and among general punctuation, where no letters are: engines take long to prepare the other. */
const COMMON = /[0-9A-Za-z\u200B-\u200D\u2060'’‘%$]/;

function learnKind(unit: number): number {
  const common = unit < 0xa0 || (unit >= 0x2000 && unit < 0x2070);
  const inside = (common ? COMMON : part()).test(String.fromCharCode(unit));
  const kind = unit >= 48 && unit <= 57 ? FIGURE : inside ? INSIDE : BETWEEN;
  kinds[unit] = kind;
  return kind;
}

const kindOf = (unit: number) => (kinds[unit] as number) || learnKind(unit);

const CAREFUL = STRETCH.depends | STRETCH.shouted | STRETCH.ten | STRETCH.unit | STRETCH.afterFigure;
const MARKED = STRETCH.count | STRETCH.pronoun;

/** A text as words: the entries of `list` from `from` up to, not including, `to`. */
export interface Skimmed {
  list: WordList;
  from: number;
  to: number;
  /** What its words can begin: see `WORD`. */
  flags: number;
}

/**
 * Skims a text.
 * @param page receives its words; in its list they stand until the next text is skimmed, unless the list's length is set
 * @returns `null` for one in which the meaning of a word may depend on the next, such as “two hundred”
 */
export function skim(text: string, page: PageWords): Skimmed | null {
  const table = stretchesOf(page.index);
  // Between words at its end, and by that a string of its own, whose characters are read faster than those of a node.
  const flat = `${text}\n`;
  const end = text.length;
  let { list } = page;
  let { ids, starts, marks } = list;
  let from = list.length;
  let length = from;
  let all = 0;
  let ten = false;
  for (let at = 0; ; ) {
    let unit = flat.charCodeAt(at);
    let kind = kindOf(unit);
    while (kind < INSIDE && at < end) {
      at += 1;
      unit = flat.charCodeAt(at);
      kind = kindOf(unit);
    }
    if (at >= end) break;
    const start = at;
    let one = 0x811c9dc5;
    let two = 0;
    let dotted = false;
    do {
      one = Math.imul(one ^ unit, 0x01000193);
      two = (Math.imul(two, 31) + unit) | 0;
      at += 1;
      unit = flat.charCodeAt(at);
      kind = kindOf(unit);
      if (kind === STOP && (dotted || kindOf(flat.charCodeAt(at + 1)) >= INSIDE)) {
        dotted = true;
        kind = INSIDE;
      } else if (kind === COMMA && kindOf(flat.charCodeAt(at + 1)) === FIGURE) kind = INSIDE;
    } while (kind >= INSIDE);

    let place = table.placeOf(one, two);
    if (table.flags[place] === 0) place = table.learn(one, two, text.slice(start, at));
    const flags = table.flags[place] as number;
    const value = table.values[place] as number;
    all |= flags;
    if (flags & CAREFUL) {
      const figure = start > 1 && kindOf(text.charCodeAt(start - 2)) === FIGURE;
      if (
        flags & STRETCH.depends ||
        (flags & STRETCH.unit && ten) ||
        (flags & STRETCH.afterFigure && figure) ||
        (flags & STRETCH.shouted && isShouted(text))
      )
        return null;
    }
    if (value === NOTHING) continue;
    ten = (flags & STRETCH.ten) !== 0;
    const many = value < NOTHING ? table.many[NOTHING - 1 - value] : undefined;
    const count = many ? many.ids.length : 1;
    if (length + count > ids.length) {
      list = list.moved(from, length - from + count);
      page.list = list;
      length -= from;
      from = 0;
      ({ ids, starts, marks } = list);
    }
    const mark =
      flags & MARKED ? (flags & STRETCH.count ? MARK.count : 0) | (flags & STRETCH.pronoun ? MARK.pronoun : 0) : 0;
    for (let token = 0; token < count; token += 1) {
      const id = many ? (many.ids[token] as number) : value;
      ids[length] = id;
      starts[length] = start + (many ? (many.offsets[token] as number) : 0);
      marks[length] = mark;
      length += 1;
      if (id !== STRANGE && page.met[id] === 0) page.add(id);
    }
  }
  return { list, from, to: length, flags: all & (WORD.anchorsVerbatim | WORD.beginsTerm | WORD.beginsAnchor) };
}
