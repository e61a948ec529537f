/**
 * Finds the claims that a text states. Pure: strings and an index in, findings out.
 * The text comes in blocks (paragraphs); a block is read sentence by sentence, and only where an anchor occurs.
 */
import type { Form, MatchIndex } from './compile';
import { isFunctionWord } from './function-words';
import { matchGroups, matchVerbatim, type SentenceTokens, type WordMatch } from './match-forms';
import { type Span, sentences } from './sentences';
import { readStance, type Stance } from './stance';
import { type Token, tokenize } from './tokens';

/** A claim found at a place in a block. Offsets are UTF-16 units into the block. */
export interface Finding {
  claimId: string;
  start: number;
  end: number;
  stance: Stance;
  /** How sure the match is, 0 to 1. Orders findings; it says nothing about the claim. */
  score: number;
  /** The kind of wording that matched. */
  via: Form['via'];
  /** Place of that wording in the record; -1 is the claim's own sentence. */
  wording: number;
  /** The sentence that holds the finding. */
  sentence: Span;
}

export interface FindOptions {
  /** The sentence before the first block. Pronouns are looked up there; it is not searched itself. */
  before?: string | undefined;
  /** Stems elsewhere on the page, that wordings may need. The stems of the blocks are added to it. */
  context?: Set<string> | undefined;
}

/** A block that holds an anchor, ready to be searched. */
export interface Candidate {
  text: string;
  tokens: readonly Token[];
}

/**
 * Reads one block.
 * @param context receives the block's stems
 * @returns `null` when no wording can be in it
 */
export function readBlock(text: string, index: MatchIndex, context: Set<string>): Candidate | null {
  const tokens = tokenize(text);
  let candidate = false;
  for (const { stem } of tokens) {
    context.add(stem);
    candidate ||= Object.hasOwn(index.anchors, stem);
  }
  return candidate ? { text, tokens } : null;
}

/**
 * Searches one block.
 * @param before text of the block before it; pronouns are looked up in its last sentence
 * @param context stems of the whole page
 * @returns findings in order of place; those of one claim never overlap, those of two may
 */
export function findInBlock(
  block: Candidate,
  before: string,
  context: ReadonlySet<string>,
  index: MatchIndex,
): Finding[] {
  const found: Finding[] = [];
  let previous: readonly Token[] | null = null;
  for (const sentence of splitTokens(block)) {
    previous ??= lastSentence(before);
    found.push(...findInSentence(block.text, { ...sentence, previous, known: new Map() }, context, index));
    if (sentence.tokens.length > 0) previous = sentence.tokens;
  }
  return found.sort((a, b) => a.start - b.start || b.score - a.score);
}

/** Finds claims in each block of a text: one list per block. */
export function findClaims(blocks: readonly string[], index: MatchIndex, options: FindOptions = {}): Finding[][] {
  const context = options.context ?? new Set<string>();
  for (const { stem } of tokenize(options.before ?? '')) context.add(stem);
  const candidates = blocks.map((text) => readBlock(text, index, context));
  return candidates.map((candidate, place) => {
    const before = blocks[place - 1] ?? options.before ?? '';
    return candidate ? findInBlock(candidate, before, context, index) : [];
  });
}

/** No sentence that matters is longer, UTF-16 units. */
const TAIL = 600;

function lastSentence(text: string): Token[] {
  const tail = text.slice(-TAIL);
  const last = sentences(tail).at(-1);
  return last ? tokenize(tail.slice(last.start)) : [];
}

function splitTokens({ text, tokens }: Candidate): Pick<SentenceTokens, 'tokens' | 'span'>[] {
  let at = 0;
  return sentences(text).map((span) => {
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).start < span.end) at += 1;
    return { span, tokens: tokens.slice(first, at) };
  });
}

function findInSentence(
  text: string,
  sentence: SentenceTokens,
  context: ReadonlySet<string>,
  index: MatchIndex,
): Finding[] {
  const tried = new Set<string>();
  const best = new Map<string, Finding>();
  for (const [at, token] of sentence.tokens.entries()) {
    if (!Object.hasOwn(index.anchors, token.stem)) continue;
    for (const place of index.anchors[token.stem] as readonly number[]) {
      const form = index.forms[place] as Form;
      const key = form.type === 'groups' ? `${place}` : `${place}@${at - form.anchor}`;
      if (tried.has(key)) continue;
      tried.add(key);
      const match =
        form.type === 'groups'
          ? matchGroups(form, sentence, index.pools, context)
          : matchVerbatim(form, at, sentence, index.pools, context, text);
      const finding = match && toFinding(form, match, sentence, text, index);
      if (finding) keepBest(best, finding);
    }
  }
  return [...best.values()];
}

function toFinding(
  form: Form,
  match: WordMatch,
  sentence: SentenceTokens,
  text: string,
  index: MatchIndex,
): Finding | null {
  const reading = readStance({ tokens: sentence.tokens, places: match.places, text, sentence: sentence.span });
  if (reading.stance === null) return null;
  const first = sentence.tokens[match.places[0] as number] as Token;
  const lastPlace = match.places.at(-1) as number;
  const last = sentence.tokens[
    form.type === 'groups' ? endOfPhrase(sentence.tokens, lastPlace, text) : lastPlace
  ] as Token;
  // A denied denial may mean many things; it is left alone.
  if (form.denies && reading.stance === 'rejects') return null;
  return {
    claimId: index.claims[form.claim] as string,
    start: first.start,
    end: last.end,
    stance: form.denies ? 'rejects' : reading.stance,
    score: match.score,
    via: form.via,
    wording: form.wording,
    sentence: trimSpan(text, sentence.span),
  };
}

/** A match of groups may stop inside a phrase (“killed 80 American”); it goes on for at most so many words. */
const PHRASE_TAIL = 2;

function endOfPhrase(tokens: readonly Token[], last: number, text: string): number {
  for (let end = last; end <= last + PHRASE_TAIL; end += 1) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!token) break;
    if (!next || isFunctionWord(next.stem) || text.slice(token.end, next.start).trim() !== '') return end;
  }
  return last;
}

/** Of two readings alike in score the one that rejects the claim counts: a missed underline is the smaller fault. */
const CAUTION = 0.12;

/** In one sentence a claim is found once. */
function keepBest(best: Map<string, Finding>, finding: Finding): void {
  const known = best.get(finding.claimId);
  const rank = ({ stance, score }: Finding) => score + (stance === 'rejects' ? CAUTION : 0);
  if (!known || rank(finding) > rank(known)) best.set(finding.claimId, finding);
}

function trimSpan(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  return { start: start + (raw.length - raw.trimStart().length), end: end - (raw.length - raw.trimEnd().length) };
}
