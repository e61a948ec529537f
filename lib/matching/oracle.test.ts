/** Verbatim matching against a plain search that knows no index, no anchor and no hash. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile';
import { findClaims } from './find';

const word = fc.constantFrom('amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove');
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });

/** Whether the wording stands in the text with at most one extra word for six. */
function isIn(wording: readonly string[], text: readonly string[]): boolean {
  const allowed = Math.floor(wording.length / 6);
  const reach = (at: number, place: number, gaps: number): boolean => {
    if (at === wording.length) return true;
    for (let skip = 0; skip <= gaps; skip += 1) {
      if (text[place + skip] === wording[at] && reach(at + 1, place + skip + 1, gaps - skip)) return true;
    }
    return false;
  };
  return text.some((first, place) => first === wording[0] && reach(1, place + 1, allowed));
}

test('a contiguous wording is found wherever it stands, and only there', () => {
  fc.assert(
    fc.property(fc.array(words(4, 5), { minLength: 1, maxLength: 6 }), words(0, 40), (wordings, text) => {
      const claims = wordings.map((list, place) => ({ id: `c${place}`, claim: list.join(' ') }));
      const found = findClaims([text.join(' ')], compile(claims, {})).flat();
      const expected = claims.flatMap(({ id }, place) => (isIn(wordings[place] ?? [], text) ? [id] : []));
      expect([...new Set(found.map(({ claimId }) => claimId))].sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test('what is found with gaps is there', () => {
  fc.assert(
    fc.property(words(6, 14), words(0, 60), (wording, text) => {
      const found = findClaims([text.join(' ')], compile([{ id: 'c', claim: wording.join(' ') }], {})).flat();
      if (found.length > 0) expect(isIn(wording, text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('one word put anywhere into a wording of six does not hide it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 6, maxLength: 7 }), fc.nat(5), (wording, place) => {
      const text = [...wording.slice(0, place + 1), 'stone', ...wording.slice(place + 1)].join(' ');
      expect(findClaims([text], compile([{ id: 'c', claim: wording.join(' ') }], {})).flat()).toHaveLength(1);
    }),
  );
});
