/** One plain text, annotated: what the terminal prints and what measurements read. */
import { type Aliases, type ClaimWords, compile } from './compile';
import { findClaims } from './find';
import { buildRanker, type Ranked } from './rank';
import { type WrittenReceipt, writeReceipt } from './receipt';
import type { Stance } from './stance';
import { type TextQuoteSelector, textQuote } from './text-quote';

export interface AnnotatedFinding extends TextQuoteSelector {
  claimId: string;
  /** Offsets into the document, UTF-16 units. */
  start: number;
  end: number;
  stance: Stance;
  sentence: string;
  score: number;
  via: string;
  receipt: WrittenReceipt;
}

export interface Annotations {
  findings: AnnotatedFinding[];
  /** Claims that the text resembles without stating them in a known wording. */
  related: Ranked[];
  /** The likeliest claims, whatever the thresholds. */
  ranked: Ranked[];
}

export interface AnnotatorDocument {
  text: string;
  /** The sentence before the text. */
  before?: string | undefined;
}

/**
 * Score from which a claim counts as related, and how many are named. At this score 2 in 1,000 paragraphs of unrelated pages
 * have a related claim.
 */
const RELATED_SCORE = 51;
const RELATED_MOST = 5;

/** An annotator for a set of claims. `top` is the length of `ranked`. */
export function buildAnnotator(
  records: readonly ClaimWords[],
  aliases: Aliases,
): (document: AnnotatorDocument, top: number) => Annotations {
  const index = compile(records, aliases);
  const byId = new Map(records.map((record) => [record.id, record]));
  const ranker = buildRanker(records);
  /** The likeliest, then claims that have no word in common with the text. */
  const fill = (likely: readonly Ranked[], top: number): Ranked[] => {
    const ranked = likely.slice(0, top);
    const known = new Set(ranked.map(({ claimId }) => claimId));
    for (const { id } of records) {
      if (ranked.length >= top) break;
      if (!known.has(id)) ranked.push({ claimId: id, score: 0 });
    }
    return ranked;
  };
  return ({ text, before }, top) => {
    const paragraphs = splitParagraphs(text);
    const found = findClaims(
      paragraphs.map(({ start, end }) => text.slice(start, end)),
      index,
      { before },
    );
    const findings = found.flatMap((list, place) =>
      list.map((finding): AnnotatedFinding => {
        const shift = paragraphs[place]?.start ?? 0;
        const start = shift + finding.start;
        const end = shift + finding.end;
        return {
          claimId: finding.claimId,
          ...textQuote(text, start, end),
          start,
          end,
          stance: finding.stance,
          sentence: text.slice(shift + finding.sentence.start, shift + finding.sentence.end),
          score: round(finding.score),
          via: finding.via,
          receipt: writeReceipt(finding, text.slice(shift, paragraphs[place]?.end), byId.get(finding.claimId)),
        };
      }),
    );
    const stated = new Set(findings.map(({ claimId }) => claimId));
    const likely = ranker
      .rank(text, Math.max(top, RELATED_MOST * 2))
      .map(({ claimId, score }) => ({ claimId, score: round(score) }));
    const related = likely.filter(({ claimId, score }) => score >= RELATED_SCORE && !stated.has(claimId));
    return { findings, related: related.slice(0, RELATED_MOST), ranked: fill(likely, top) };
  };
}

const round = (score: number) => Math.round(score * 1000) / 1000;

/** A line shorter than this without a full stop is a heading; a longer one may be wrapped. */
const WRAPPED_LINE = 50;

/** Paragraphs of a plain text. Wrapped lines belong together; blank lines, headings and full stops end one. */
function splitParagraphs(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (const line of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const words = line[0].trimEnd();
    const start = line.index;
    const end = start + words.length;
    const last = paragraphs.at(-1);
    if (words.trim() === '') open = false;
    else if (open && last) last.end = end;
    else paragraphs.push({ start, end });
    if (words.trim() !== '') open = words.length >= WRAPPED_LINE && !/[.!?:]["”’»')\]]*$/.test(words);
  }
  return paragraphs;
}
