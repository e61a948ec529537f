/** The claims that have words in common with a text, and what the ranking model sees of each. */
import { readQuery, withoutLinks } from './query-words';
import type { ClaimIndex } from './rank-index';

export interface Features {
  /** BM25 of the whole text, above 0. */
  bm25: number;
  /** BM25 of the first sentence, 0 upwards. */
  opening: number;
  /** Likeness of spelling, 0 to 1. */
  letters: number;
}

export interface Candidate {
  claimId: string;
  features: Features;
}

/** Finds the candidates for a text: the `most` claims whose best wording scores highest by BM25, best first; equals stay in the order of the records. */
export function buildCandidates({
  wordings,
  known,
  words,
  letters,
}: ClaimIndex): (text: string, most: number) => Candidate[] {
  return (text, most) => {
    const query = readQuery(text, known, wordings.length);
    const bm25 = new Float64Array(wordings.length);
    const opening = new Float64Array(wordings.length);
    for (const [stem, word] of query) {
      words.add(stem, word.weight, bm25);
      if (word.opening) words.add(stem, 1, opening);
    }
    const score = (place: number) => bm25[place] as number;
    const best: number[] = [];
    for (const [place, { id }] of wordings.entries()) {
      const last = best.at(-1);
      if (last === undefined || wordings[last]?.id !== id) {
        if (score(place) > 0) best.push(place);
      } else if (score(place) > score(last)) best[best.length - 1] = place;
    }
    const likeness = letters.compare(withoutLinks(text));
    return best
      .sort((a, b) => score(b) - score(a))
      .slice(0, most)
      .map((place) => ({
        claimId: wordings[place]?.id ?? '',
        features: { bm25: score(place), opening: opening[place] as number, letters: likeness(place) },
      }));
  };
}
