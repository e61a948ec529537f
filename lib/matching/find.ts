/**
 * Finds the claims that a text states. Pure: strings and an index in, findings out.
 * The text comes in blocks (paragraphs); a block is read sentence by sentence, and only where an anchor occurs.
 */
import type { Form, MatchIndex } from './compile';
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
  /** Words elsewhere on the page, that wordings may need. `findClaims` adds the words of the blocks. */
  context?: Set<string> | undefined;
}

/**
 * Finds claims in each block.
 * @returns one list per block, in order of place; findings of one claim never overlap, those of two may
 */
export function findClaims(blocks: readonly string[], index: MatchIndex, options: FindOptions = {}): Finding[][] {
  const read = blocks.map(tokenize);
  const before = tokenize(options.before ?? '');
  const context = options.context ?? new Set<string>();
  for (const tokens of [before, ...read]) for (const token of tokens) context.add(token.stem);
  let previous = before;
  return blocks.map((text, place) => {
    const tokens = read[place] as Token[];
    const found = findInBlock({ text, tokens, previous, context }, index);
    if (tokens.length > 0) previous = lastSentence(text, tokens);
    return found;
  });
}

interface Block {
  text: string;
  tokens: readonly Token[];
  previous: readonly Token[];
  context: ReadonlySet<string>;
}

function lastSentence(text: string, tokens: Token[]): Token[] {
  const tail = text.slice(-600);
  const last = sentences(tail).at(-1);
  const start = text.length - tail.length + (last?.start ?? 0);
  return tokens.filter((token) => token.start >= start);
}

function findInBlock(block: Block, index: MatchIndex): Finding[] {
  const candidates = block.tokens.some((token) => Object.hasOwn(index.anchors, token.stem));
  if (!candidates) return [];
  const found: Finding[] = [];
  let previous = block.previous;
  for (const sentence of splitTokens(block)) {
    found.push(...findInSentence(block, { ...sentence, previous }, index));
    if (sentence.tokens.length > 0) previous = sentence.tokens;
  }
  return found.sort((a, b) => a.start - b.start || b.score - a.score);
}

function splitTokens({ text, tokens }: Block): Pick<SentenceTokens, 'tokens' | 'span'>[] {
  let at = 0;
  return sentences(text).map((span) => {
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).start < span.end) at += 1;
    return { span, tokens: tokens.slice(first, at) };
  });
}

function findInSentence(block: Block, sentence: SentenceTokens, index: MatchIndex): Finding[] {
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
          ? matchGroups(form, sentence, index.pools, block.context)
          : matchVerbatim(form, at, sentence, index.pools, block.context, block.text);
      const finding = match && toFinding(form, match, sentence, block.text, index);
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
  const reading = readStance({ tokens: sentence.tokens, places: match.places, text, sentenceEnd: sentence.span.end });
  if (reading.stance === null) return null;
  const first = sentence.tokens[match.places[0] as number] as Token;
  const last = sentence.tokens[match.places.at(-1) as number] as Token;
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

/** In one sentence a claim is found once; one reading that rejects it outweighs any that state it. */
function keepBest(best: Map<string, Finding>, finding: Finding): void {
  const known = best.get(finding.claimId);
  const rank = (candidate: Finding) => (candidate.stance === 'rejects' ? 2 : 0) + candidate.score;
  if (!known || rank(finding) > rank(known)) best.set(finding.claimId, finding);
}

function trimSpan(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  return { start: start + (raw.length - raw.trimStart().length), end: end - (raw.length - raw.trimEnd().length) };
}
