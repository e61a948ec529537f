/**
 * Ranks claims by likeness to a text: BM25 over each wording separately, best wording counts.
 * Serves what the reader asks for; nothing on a page is marked by it.
 */
import type { ClaimWords } from './compile';
import { isFunctionWord } from './function-words';
import { tokenize } from './tokens';

export interface Ranked {
  claimId: string;
  /** BM25 score, 0 upwards. Comparable within one query only. */
  score: number;
}

/** Term saturation and length normalisation: the best of five usual pairs on the CheckThat 2020 training split. */
const K1 = 1.2;
const B = 0.4;

export interface Ranker {
  /** The likeliest claims, best first; at most `top`, those without a common word left out. */
  rank(text: string, top: number): Ranked[];
}

function contentStems(text: string): string[] {
  const clean = text.replace(/https?:\/\/\S+|pic\.twitter\.com\/\S+|[@#](?=\w)/g, ' ');
  return tokenize(clean).flatMap(({ stem }) => (isFunctionWord(stem) ? [] : [stem]));
}

/** Prepares claims for ranking. */
export function buildRanker(records: readonly ClaimWords[]): Ranker {
  const owners: number[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, [form: number, count: number][]>();
  for (const [claim, record] of records.entries()) {
    const own = `${record.claim} ${record.title ?? ''}`;
    const others = (record.wordings ?? []).flatMap((wording) => ('text' in wording ? [wording.text] : []));
    for (const text of [own, ...others]) {
      const stems = contentStems(text);
      const form = owners.push(claim) - 1;
      lengths.push(stems.length);
      const counts = new Map<string, number>();
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      for (const [stem, count] of counts) {
        const list = postings.get(stem);
        if (list) list.push([form, count]);
        else postings.set(stem, [[form, count]]);
      }
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

  return {
    rank(text, top) {
      const scores = new Map<number, number>();
      for (const stem of new Set(contentStems(text))) {
        const list = postings.get(stem);
        if (!list) continue;
        const idf = Math.log(1 + (owners.length - list.length + 0.5) / (list.length + 0.5));
        for (const [form, count] of list) {
          const norm = K1 * (1 - B + (B * (lengths[form] as number)) / average);
          scores.set(form, (scores.get(form) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
        }
      }
      const best = new Map<number, number>();
      for (const [form, score] of scores) {
        const claim = owners[form] as number;
        best.set(claim, Math.max(best.get(claim) ?? 0, score));
      }
      return [...best]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, top)
        .map(([claim, score]) => ({ claimId: (records[claim] as ClaimWords).id, score }));
    },
  };
}
