/**
 * Finds the claims that a text states. Pure: strings and an index in, findings out.
 * The text comes in blocks (paragraphs); a block is read sentence by sentence, and only where an anchor occurs.
 */
import { Candidate, lastSentence, type ReadBlock, readBlock, type SentenceRange, sentenceRanges } from './block';
import { isFunctionWord } from './function-words';
import { conflictOf, entityConflict } from './guards';
import { claimId, lowerBound, type MatchIndex, WORD } from './index-format';
import { type Filled, FORM, idiomsOf, matchGroups, openSentence, type Sentence } from './match-groups';
import { formsAt, matchVerbatim, VERBATIM } from './match-verbatim';
import { PageWords } from './page-words';
import type { Span } from './sentences';
import { readStance, type Stance } from './stance';
import { SentenceTerms } from './terms-in';
import type { Token } from './tokens';

export { type ReadBlock, readBlock } from './block';

/** A claim found at a place in a block. Offsets are UTF-16 units into the block. */
export interface Finding {
  claimId: string;
  start: number;
  end: number;
  stance: Stance;
  /** How sure the match is, 0 to 1. Orders findings; it says nothing about the claim. */
  score: number;
  /** The kind of wording that matched. */
  via: 'quote' | 'paraphrase' | 'groups';
  /** Place of that wording in the record; -1 is the claim's own sentence. */
  wording: number;
  /** The sentence that holds the finding. */
  sentence: Span;
  receipt: Receipt;
}

/** What a match rests on. */
export interface Receipt {
  /** The words that filled each slot, in order; a quote or paraphrase fills none. */
  slots: (Span & { slot: Filled['slot'] })[];
  /** The actor is a pronoun for somebody named in the sentence before. */
  pronoun: boolean;
  /** One of the terms stands in the sentence before. */
  borrowed: boolean;
  /** The word by which the sentence rejects the claim; `null` when it does not. */
  cue: string | null;
}

export interface FindOptions {
  /** The sentence before the first block. Pronouns are looked up there; it is not searched itself. */
  before?: string | undefined;
}

/** A match before the stance of its sentence was read. */
interface Match {
  claim: number;
  wording: number;
  via: Finding['via'];
  denies: boolean;
  places: readonly number[];
  score: number;
  filled: readonly Filled[];
  pronoun: boolean;
  borrowed: boolean;
  /** It counts only where the sentence rejects the claim. */
  cancelled: boolean;
  /** Places of further phrases of the wording in the sentence; a “not” in them is the wording's own. */
  idioms: readonly number[];
}

/**
 * Searches one block, step by step, so that a page that is being used can have its turn between two: its tokens and sentences
 * are made in one, each sentence and each match in which something may be is another.
 * @param before gives the text of the block before it; pronouns are looked up in its last sentence
 * @param page the words of the whole page, those of the block among them
 * @returns findings in order of place; those of one claim never overlap, those of two may
 */
export function* searchBlock(
  { source, skimmed, quotes }: ReadBlock,
  before: () => string,
  page: PageWords,
): Generator<void, Finding[]> {
  yield* page.forms.lookAtPage(skimmed.to - skimmed.from);
  if (!quotes && !page.forms.mayFill(skimmed.list, skimmed.from, skimmed.to)) return [];
  const block = new Candidate(source, skimmed);
  const { index } = page;
  const best: Map<number, Finding>[] = [];
  const ranges = sentenceRanges(block);
  for (const [place, range] of ranges.entries()) {
    const found = new Map<number, Finding>();
    best.push(found);
    const forms = page.forms.fillable(block, range.from, range.to);
    if (forms.size === 0) continue;
    yield;
    const opened = openSentence(index, block, range, () => termsBefore(ranges, place, block, before, page));
    for (const match of groupMatches(opened, forms, page)) {
      if (conflictOf(match.claim, opened, index) !== null) continue;
      yield;
      keepBest(found, match, toFinding(match, block, range, index));
    }
  }
  for (const match of verbatimMatches(block, page)) {
    yield;
    const first = match.places[0] as number;
    const last = match.places.at(-1) as number;
    const place = sentenceAt(ranges, first);
    const range = joined(ranges, place, last);
    const found = best[place];
    if (!range || !found) continue;
    const opened = openSentence(index, block, range, () => termsBefore(ranges, place, block, before, page));
    // What somebody said stands whatever else the sentence says; our own words for it do not.
    const conflict = match.via === 'quote' ? null : conflictOf(match.claim, opened, index);
    if (conflict !== null || opened.terms.of(match.unless).length > 0) continue;
    keepBest(found, match, toFinding(match, block, range, index));
  }
  return best.flatMap((found) => [...found.values()]).sort((a, b) => a.start - b.start || b.score - a.score);
}

/** The same in one go. */
export const findInBlock = (block: ReadBlock, before: () => string, page: PageWords): Finding[] =>
  finish(searchBlock(block, before, page));

/** Takes all steps. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Finds claims in each block of a text: one list per block. */
export function findClaims(blocks: readonly string[], index: MatchIndex, options: FindOptions = {}): Finding[][] {
  const page = new PageWords(index);
  if (options.before) readBlock(options.before, page);
  const read = blocks.map((text) => readBlock(text, page));
  return read.map((block, place) => {
    const before = () => blocks[place - 1] ?? options.before ?? '';
    return block ? findInBlock(block, before, page) : [];
  });
}

/** The terms of the sentence before one. */
export function termsBefore(
  ranges: readonly SentenceRange[],
  place: number,
  block: Candidate,
  before: () => string,
  page: PageWords,
): SentenceTerms {
  const { index } = page;
  const earlier = ranges[place - 1];
  if (earlier) return new SentenceTerms(index, block, earlier.from, earlier.to);
  const last = lastSentence(before(), page);
  return new SentenceTerms(index, last, 0, last.ids.length);
}

/** The place of the sentence that holds a token. */
function sentenceAt(ranges: readonly SentenceRange[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as SentenceRange).to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences from `place` to the one that holds the token `last`. */
function joined(ranges: readonly SentenceRange[], place: number, last: number): SentenceRange | null {
  const first = ranges[place];
  let end = first;
  for (let at = place; end && end.to <= last; at += 1) end = ranges[at];
  return first && end ? { span: { start: first.span.start, end: end.span.end }, from: first.from, to: end.to } : null;
}

/** @param forms those that the sentence may fill */
function* groupMatches(sentence: Sentence, forms: Set<number>, page: PageWords): Generator<Match> {
  const { index } = page;
  for (const symbol of sentence.terms.symbols()) {
    const at = lowerBound(index.anchorSymbols, symbol);
    if (index.anchorSymbols[at] !== symbol) continue;
    for (let place = index.anchorStart[at] as number; place < (index.anchorStart[at + 1] as number); place += 1) {
      const form = index.anchorForms[place] as number;
      // Each is tried once.
      if (!forms.delete(form)) continue;
      const match = matchGroups(form, sentence, page);
      if (!match || entityConflict(form, match, sentence, index) !== null) continue;
      yield {
        ...match,
        idioms: idiomsOf(form, sentence, index),
        claim: index.formClaim[form] as number,
        wording: index.formWording[form] as number,
        via: 'groups',
        denies: ((index.formFlags[form] as number) & FORM.denies) > 0,
      };
    }
  }
}

function* verbatimMatches(block: Candidate, page: PageWords): Generator<Match & { unless: number }> {
  const { index } = page;
  for (let at = 0; at < block.ids.length; at += 1) {
    const word = block.ids[at] as number;
    if (word < 0 || !((index.wordFlags[word] as number) & WORD.anchorsVerbatim)) continue;
    const [from, to] = formsAt(index, word);
    for (let form = from; form < to; form += 1) {
      const match = matchVerbatim(form, at, block, page);
      if (!match) continue;
      const flags = index.verbatimFlags[form] as number;
      yield {
        ...match,
        claim: index.verbatimClaim[form] as number,
        wording: (index.verbatimWording[form] as number) - 1,
        via: flags & VERBATIM.quote ? 'quote' : 'paraphrase',
        denies: (flags & VERBATIM.denies) > 0,
        filled: [],
        pronoun: false,
        borrowed: false,
        cancelled: false,
        unless: (index.verbatimUnless[form] as number) - 1,
        idioms: [],
      };
    }
  }
}

function toFinding(match: Match, { tokens, text }: Candidate, range: SentenceRange, index: MatchIndex): Finding | null {
  const { claim, wording, via, denies, places, score, filled, pronoun, borrowed } = match;
  const own = tokens.slice(range.from, range.to);
  const reading = readStance({
    tokens: own,
    places: places.map((place) => place - range.from),
    idioms: match.idioms.map((place) => place - range.from),
    text,
    sentence: range.span,
  });
  if (reading.stance === null || (match.cancelled && (denies || reading.stance !== 'rejects'))) return null;
  // A denied denial may mean many things; it is left alone.
  if (denies && reading.stance === 'rejects') return null;
  const lastPlace = places.at(-1) as number;
  const first = tokens[places[0] as number] as Token;
  const last = tokens[via === 'groups' ? endOfPhrase(tokens, lastPlace, range.to, text) : lastPlace] as Token;
  const spanOf = (from: number, to: number) => ({
    start: (tokens[from] as Token).start,
    end: (tokens[to] as Token).end,
  });
  return {
    claimId: claimId(index, claim),
    start: first.start,
    end: last.end,
    stance: denies ? 'rejects' : reading.stance,
    score,
    via,
    wording,
    sentence: trimSpan(text, range.span),
    receipt: {
      slots: filled.map((one) => ({ slot: one.slot, ...spanOf(one.first, one.last) })),
      pronoun,
      borrowed,
      cue: reading.cue,
    },
  };
}

/** A match of groups may stop inside a phrase (“killed 80 American”); it goes on for at most so many words. */
const PHRASE_TAIL = 2;

function endOfPhrase(tokens: readonly Token[], last: number, to: number, text: string): number {
  for (let end = last; end <= last + PHRASE_TAIL && end < to; end += 1) {
    const token = tokens[end] as Token;
    const next = end + 1 < to ? tokens[end + 1] : undefined;
    if (!next || isFunctionWord(next.stem) || text.slice(token.end, next.start).trim() !== '') return end;
  }
  return last;
}

/** Of two readings alike in score the one that rejects the claim counts: a missed underline is the smaller fault. */
const CAUTION = 0.12;

/** In one sentence a claim is found once. */
function keepBest(best: Map<number, Finding>, { claim }: Match, finding: Finding | null): void {
  if (!finding) return;
  const known = best.get(claim);
  const rank = ({ stance, score }: Finding) => score + (stance === 'rejects' ? CAUTION : 0);
  if (!known || rank(finding) > rank(known)) best.set(claim, finding);
}

function trimSpan(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  return { start: start + (raw.length - raw.trimStart().length), end: end - (raw.length - raw.trimEnd().length) };
}
