/** Whether a block's words can make up any wording: asked of every block, so that few are read sentence by sentence. */
import { type MatchIndex, WORD } from './index-format';
import { FORM, GROUP, SLOTS } from './match-groups';
import { fitsVerbatim } from './match-verbatim';
import type { Skimmed } from './skim';
import { endOfTerm } from './terms-in';

/** What is looked up for each word, laid out for it. */
interface Lookup {
  /** First verbatim form, and first term, of each word; the next word's are the end. */
  forms: Uint32Array;
  terms: Uint32Array;
  /** First sequence that begins with each symbol, and first form of groups that is tried at it. */
  sequences: Uint32Array;
  anchors: Uint32Array;
  /** The block in which each symbol was met last, counted from 1, and each pool was found to have none. */
  met: Uint32Array;
  missed: Uint32Array;
  /** The symbols met in this block. */
  list: number[];
  /** The number of the block that is asked about. */
  block: number;
}

const lookups = new WeakMap<MatchIndex, Lookup>();

/** Where the entries of each number begin in an ascending list of numbers. */
function starts(list: ArrayLike<number>, size: number): Uint32Array {
  const from = new Uint32Array(size + 1);
  for (let place = 0; place < list.length; place += 1) from[(list[place] as number) + 1] = place + 1;
  for (let at = 1; at <= size; at += 1) from[at] = Math.max(from[at] as number, from[at - 1] as number);
  return from;
}

/** Where the forms of each symbol begin in `anchorForms`. */
function anchorStarts({ anchorSymbols, anchorStart }: MatchIndex, symbols: number): Uint32Array {
  const from = new Uint32Array(symbols + 1);
  for (const [place, symbol] of anchorSymbols.entries()) {
    from[symbol] = Math.max(from[symbol] as number, anchorStart[place] as number);
    from[symbol + 1] = anchorStart[place + 1] as number;
  }
  for (let at = 1; at <= symbols; at += 1) from[at] = Math.max(from[at] as number, from[at - 1] as number);
  return from;
}

function lookupOf(index: MatchIndex): Lookup {
  let lookup = lookups.get(index);
  if (!lookup) {
    const words = index.words.length;
    const symbols = index.termFirst.length + index.sequenceFirst.length + index.aliasStart.length;
    lookup = {
      forms: starts(index.verbatimAnchor, words),
      terms: starts(index.termFirst, words),
      sequences: starts(index.sequenceFirst, symbols),
      anchors: anchorStarts(index, symbols),
      met: new Uint32Array(symbols),
      missed: new Uint32Array(index.poolStart.length),
      list: [],
      block: 0,
    };
    lookups.set(index, lookup);
  }
  return lookup;
}

/** False only where neither a quote or paraphrase nor the terms that a form of groups needs are in the block. */
export function mayState({ ids, length, flags }: Skimmed, index: MatchIndex): boolean {
  if (!(flags & (WORD.anchorsVerbatim | WORD.beginsAnchor))) return false;
  const lookup = lookupOf(index);
  const { forms } = lookup;
  for (let at = 0; at < length; at += 1) {
    const word = ids[at] as number;
    if (word < 0 || !((index.wordFlags[word] as number) & WORD.anchorsVerbatim)) continue;
    const to = forms[word + 1] as number;
    for (let form = forms[word] as number; form < to; form += 1) {
      if (fitsVerbatim(form, at, ids, length, index)) return true;
    }
  }
  return (flags & WORD.beginsAnchor) !== 0 && mayFillGroups(ids, length, lookup, index);
}

/** Notes a symbol, the aliases it belongs to, and the sequences that begin with any of them. */
function meet(symbol: number, lookup: Lookup, index: MatchIndex): void {
  const { met, block, list, sequences } = lookup;
  if (met[symbol] === block) return;
  met[symbol] = block;
  list.push(symbol);
  const { termFirst, sequenceFirst, memberAliasStart, memberAliases } = index;
  const members = termFirst.length + sequenceFirst.length;
  if (symbol < members) {
    const to = memberAliasStart[symbol + 1] as number;
    for (let at = memberAliasStart[symbol] as number; at < to; at += 1) {
      meet(members + (memberAliases[at] as number), lookup, index);
    }
  }
  const to = sequences[symbol + 1] as number;
  for (let at = sequences[symbol] as number; at < to; at += 1) meet(termFirst.length + at, lookup, index);
}

/** Notes every term, alias and sequence of which the block holds at least the beginning, then asks the forms. */
function mayFillGroups(ids: Int32Array, length: number, lookup: Lookup, index: MatchIndex): boolean {
  const { terms, met, anchors, list } = lookup;
  lookup.block += 1;
  list.length = 0;
  for (let at = 0; at < length; at += 1) {
    const word = ids[at] as number;
    if (word < 0 || !((index.wordFlags[word] as number) & WORD.beginsTerm)) continue;
    const to = terms[word + 1] as number;
    for (let term = terms[word] as number; term < to; term += 1) {
      if (met[term] !== lookup.block && endOfTerm(index, term, ids, at, length) >= 0) meet(term, lookup, index);
    }
  }
  for (const symbol of list) {
    const to = anchors[symbol + 1] as number;
    for (let at = anchors[symbol] as number; at < to; at += 1) {
      if (mayFill(index.anchorForms[at] as number, lookup, index)) return true;
    }
  }
  return false;
}

function hasOf(pool: number, { met, missed, block }: Lookup, { poolStart, poolSymbols }: MatchIndex): boolean {
  if (missed[pool] === block) return false;
  const to = poolStart[pool + 1] as number;
  for (let at = poolStart[pool] as number; at < to; at += 1) if (met[poolSymbols[at] as number] === block) return true;
  missed[pool] = block;
  return false;
}

/** Whether the block holds what a form needs: the same conditions as in `matchGroups`, for the block as a whole. */
function mayFill(form: number, lookup: Lookup, index: MatchIndex): boolean {
  const start = index.formStart[form] as number;
  const end = index.formStart[form + 1] as number;
  let spare = end - start - (index.formAtLeast[form] as number);
  let mayBorrow = ((index.formFlags[form] as number) & FORM.twoSentences) > 0;
  for (let group = start; group < end; group += 1) {
    const slot = SLOTS[index.groupSlot[group] as number];
    const pool = (index.groupPool[group] as number) - 1;
    if (slot === 'context' || slot === 'actor' || (index.groupNumber[group] as number) > 0 || pool < 0) continue;
    if (hasOf(pool, lookup, index)) continue;
    if (mayBorrow && slot === 'term') mayBorrow = false;
    else if ((index.groupFlags[group] as number) & GROUP.required || spare === 0) return false;
    else spare -= 1;
  }
  return true;
}
