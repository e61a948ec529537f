/** Search for what a reader types, which is short, may be misspelt and not yet ended. */
import { indexNearWords } from './near-words';
import { contentTokens } from './query-words';
import type { Features } from './rank-features';
import type { ClaimIndex } from './rank-index';
import { rarityOf } from './rank-words';
import { tokenize } from './tokens';

/** What a word counts that is not the typed one: begun by it, or so many edits away. Chosen with `bench:search`. */
const BEGUN = 0.7;
const MISSPELT = [1, 0.5, 0.25];
/** The most words that a beginning is taken for, and the fewest letters it must have. */
const MOST_BEGUN = 60;
const LEAST_BEGUN = 2;
/** The most different words that are looked up; a longer text is a quotation, whose first words will do. */
const MOST_WORDS = 24;
/** How much of the score is for the words that a claim holds in any of its wordings, not in the best one. */
const ANYWHERE = 0.5;
/** Claims must hold this share of the words that the best claim holds. */
const ENOUGH = 0.75;

/** So many claims are compared letter by letter; those further down stay in the order of their words. */
const COMPARED = 200;

/** The stems that a typed word may be meant for, each with what it counts. */
type Meant = ReadonlyMap<string, number>;

/** @param scoreOf the model that orders claims; scores are 0 upwards */
export function buildSearch(index: ClaimIndex, scoreOf: (features: Features) => number) {
  const { wordings, known, stems, words, letters } = index;
  const nearWords = indexNearWords(known.keys());
  const claims: string[] = [];
  const claimOf = new Uint32Array(wordings.length);
  for (const [place, { id }] of wordings.entries()) {
    if (claims.at(-1) !== id) claims.push(id);
    claimOf[place] = claims.length - 1;
  }

  function meantBy(form: string, stem: string, unended: boolean): Meant {
    const meant = new Map<string, number>();
    const add = (other: string, counts: number) => {
      const found = stems.get(other) ?? other;
      if (words.count(found) > 0) meant.set(found, Math.max(counts, meant.get(found) ?? 0));
    };
    add(stem, 1);
    if (unended && form.length >= LEAST_BEGUN)
      for (const other of nearWords.begunBy(form, MOST_BEGUN)) add(other, BEGUN);
    if (meant.size > 0) return meant;
    for (const { form: other, edits } of nearWords.misspelt(form)) add(other, MISSPELT[edits] as number);
    return meant;
  }

  /** What is searched for: each word once, in the order typed. */
  function read(typed: string): Meant[] {
    const all = tokenize(typed);
    const last = /[\p{L}\p{N}]$/u.test(typed) ? all.at(-1) : undefined;
    const content = contentTokens(typed);
    const asked = content.length > 0 ? content : last ? [last] : [];
    const once = new Map(asked.map((token) => [token.stem, token]));
    return [...once.values()]
      .slice(0, MOST_WORDS)
      .map(({ form, stem, end }) => meantBy(form, stem, end === last?.end))
      .filter(({ size }) => size > 0);
  }

  return (typed: string): { claimId: string; score: number }[] => {
    const query = read(typed);
    const best = new Float64Array(wordings.length);
    const anywhere = new Float64Array(claims.length);
    const held = new Uint8Array(claims.length);
    for (const meant of query) {
      let holding = 0;
      for (const stem of meant.keys()) holding += words.count(stem);
      const rarity = rarityOf(Math.min(holding, wordings.length), wordings.length);
      const inWording = meant.size > 1 ? new Float64Array(wordings.length) : null;
      const inClaim = new Float64Array(claims.length);
      for (const [stem, counts] of meant) {
        words.each(stem, (place, impact) => {
          let gain = counts * rarity * impact;
          const claim = claimOf[place] as number;
          if (gain > (inClaim[claim] as number)) inClaim[claim] = gain;
          if (inWording) {
            const before = inWording[place] as number;
            inWording[place] = Math.max(before, gain);
            gain = Math.max(0, gain - before);
          }
          best[place] = (best[place] as number) + gain;
        });
      }
      for (let claim = 0; claim < claims.length; claim += 1) {
        const gain = inClaim[claim] as number;
        if (gain === 0) continue;
        anywhere[claim] = (anywhere[claim] as number) + gain;
        held[claim] = (held[claim] as number) + 1;
      }
    }
    const most = held.reduce((a, b) => Math.max(a, b), 0);
    if (most === 0) return [];
    const enough = Math.ceil(most * ENOUGH);

    const bestPlace = new Int32Array(claims.length).fill(-1);
    for (let place = 0; place < wordings.length; place += 1) {
      const claim = claimOf[place] as number;
      const known = bestPlace[claim] as number;
      if (known < 0 || (best[place] as number) > (best[known] as number)) bestPlace[claim] = place;
    }
    const found: { claimId: string; place: number; score: number }[] = [];
    for (const [claim, claimId] of claims.entries()) {
      if ((held[claim] as number) < enough) continue;
      const place = bestPlace[claim] as number;
      const opening = best[place] as number;
      const bm25 = (1 - ANYWHERE) * opening + ANYWHERE * (anywhere[claim] as number);
      const share = (held[claim] as number) / most;
      found.push({ claimId, place, score: share * scoreOf({ bm25, opening, letters: 0 }) });
    }
    found.sort((a, b) => b.score - a.score);
    const likeness = letters.compare(typed);
    for (const one of found.slice(0, COMPARED))
      one.score +=
        ((held[claimOf[one.place] as number] as number) / most) *
        scoreOf({ bm25: 0, opening: 0, letters: likeness(one.place) });
    return found.sort((a, b) => b.score - a.score).map(({ claimId, score }) => ({ claimId, score }));
  };
}
