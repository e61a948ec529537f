import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from './rank-index';
import { impactOf, indexWords, rarityOf, STEP } from './rank-words';

const WORD = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon');
const WORDINGS = fc.array(fc.array(WORD, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 });

function exact(wordings: readonly (readonly string[])[], asked: readonly string[]) {
  const average = wordings.flat().length / wordings.length;
  const holding = (stem: string) => wordings.filter((words) => words.includes(stem)).length;
  return wordings.map((words) => {
    let score = 0;
    let bound = 0;
    for (const stem of asked) {
      const count = words.filter((word) => word === stem).length;
      const rarity = rarityOf(holding(stem), wordings.length);
      score += rarity * impactOf(count, words.length / average);
      if (count > 0) bound += (rarity * STEP) / 2;
    }
    return { score, bound: bound + 1e-9 };
  });
}

test('scores are those of exact BM25, to half a step a word; so is their order', () => {
  fc.assert(
    fc.property(WORDINGS, fc.uniqueArray(WORD), (wordings, asked) => {
      const scores = new Float64Array(wordings.length);
      const index = finish(indexWords(wordings));
      for (const stem of asked) index.add(stem, 1, scores);
      const wanted = exact(wordings, asked);
      for (const [a, one] of wanted.entries()) {
        expect(Math.abs((scores[a] ?? 0) - one.score)).toBeLessThanOrEqual(one.bound);
        for (const [b, other] of wanted.entries())
          if (one.score - other.score > one.bound + other.bound) expect(scores[a]).toBeGreaterThan(scores[b] ?? 0);
      }
    }),
  );
});

test('an impact fits a byte, whatever the count and length', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.double({ min: 0, max: 1000, noNaN: true }), (count, length) => {
      expect(Math.round(impactOf(count, length) / STEP)).toBeLessThanOrEqual(255);
    }),
  );
});
