/**
 * Claims whose words a text comes near to: the ranker orders them, and a floor keeps away those with which the text has
 * only a few words in common. Serves what the reader asks for; nothing on a page is marked by it.
 */
import type { ClaimWords } from './compile';
import { contentTokens } from './query-words';
import { buildRanker, DEPTH } from './rank';
import { rarityOf } from './rank-words';
import { sentences } from './sentences';

/** What one sentence of the text must hold of one wording to come near its claim. */
export interface Floor {
  /** The share of the wording, by rarity of its words, 0 to 1. */
  share: number;
  /** How many of its words. */
  words: number;
}

/** For what a page says it is about: of 61 pages about other things one came near a claim (`near.test.ts`). */
export const PAGE_FLOOR: Floor = { share: 0.35, words: 3 };

/** For words that the reader typed to look for a claim: one word in common is enough. */
export const SEARCH_FLOOR: Floor = { share: 0, words: 1 };

/** For words that the reader selected: two or three in four sentences that state a claim in other words come near it. */
export const SELECTION_FLOOR: Floor = { share: 0.35, words: 2 };

/** The nearest claims' ids, best first, at most `top`. */
export type Near = (text: string, top: number, floor: Floor) => string[];

const stemsOf = (text: string) => new Set(contentTokens(text).map(({ stem }) => stem));

/** Each line of a text by its sentences, as stems. */
function sentencesOf(text: string): Set<string>[] {
  return text.split('\n').flatMap((line) => sentences(line).map(({ start, end }) => stemsOf(line.slice(start, end))));
}

/** Prepares claims for this. */
export function buildNear(records: readonly ClaimWords[]): Near {
  const ranker = buildRanker(records);
  const wordings = new Map(
    records.map(({ id, claim, title = '', wordings: others = [] }) => {
      const texts = [claim, title, ...others.flatMap((other) => ('text' in other ? [other.text] : []))];
      return [id, texts.map(stemsOf).filter(({ size }) => size > 0)] as const;
    }),
  );
  const holding = new Map<string, number>();
  for (const own of wordings.values()) {
    for (const stem of new Set(own.flatMap((words) => [...words]))) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const weigh = (stems: Iterable<string>) => {
    let sum = 0;
    for (const stem of stems) sum += rarityOf(holding.get(stem) ?? 0, records.length);
    return sum;
  };
  const isNear = (asked: ReadonlySet<string>, wording: ReadonlySet<string>, { share, words }: Floor) => {
    const common = [...wording].filter((stem) => asked.has(stem));
    return common.length >= words && weigh(common) >= share * weigh(wording);
  };

  return (text, top, floor) => {
    const asked = sentencesOf(text);
    return ranker
      .rank(text, DEPTH)
      .map(({ claimId }) => claimId)
      .filter((id) => wordings.get(id)?.some((wording) => asked.some((sentence) => isNear(sentence, wording, floor))))
      .slice(0, top);
  };
}
