import { expect, test } from 'vitest';
import { type ClaimWords, compile, compileBytes, compileSteps } from './compile';
import { finish } from './find';
import { createMatcher } from './matcher';

const claims = [
  { id: 'harbour', claim: 'The harbour of Exampleton stayed closed for nine weeks.' },
  { id: 'bridge', claim: 'The old bridge of Exampleton carries forty trains each day.' },
];
const TEXT =
  'The old bridge of Exampleton carries forty trains each day. The harbour of Exampleton stayed closed for nine weeks.';

const found = (text: string, ...sets: (typeof claims)[]) => {
  const matcher = createMatcher(sets.map((set) => compile(set, {})));
  const reading = matcher.read(text);
  return reading && finish(matcher.search(reading, () => '')).map(({ claimId }) => claimId);
};

test('several indexes find what one index of everything finds, in order of place', () => {
  expect(found(TEXT, claims.slice(0, 1), claims.slice(1))).toEqual(['bridge', 'harbour']);
  expect(found(TEXT, claims)).toEqual(['bridge', 'harbour']);
});

test('each index finds its own', () => {
  expect(found(TEXT, claims.slice(0, 1))).toEqual(['harbour']);
  expect(found('A garden in spring.', claims.slice(0, 1), claims.slice(1))).toBeNull();
});

test('of a page with as many words as the one before nothing is believed that held for that', () => {
  const record = (id: string, act: string, object: string): ClaimWords => ({
    id,
    claim: 'Nothing of this is stated by either page.',
    wordings: [
      {
        kind: 'groups',
        groups: [
          { slot: 'act', any: [act] },
          { slot: 'object', any: [object] },
        ],
      },
    ],
  });
  const matcher = createMatcher([compile([record('one', 'sink', 'ship'), record('two', 'burn', 'mill')], {})]);
  const read = (text: string) => {
    matcher.clear();
    // What a page can state at all is worked out when much of it was looked at.
    const readings = Array.from({ length: 20 }, () => matcher.read(text));
    return readings.map(
      (reading) => reading && finish(matcher.search(reading, () => '')).map(({ claimId }) => claimId),
    );
  };
  expect(read('They sink the ship.')).toEqual(Array(20).fill(['one']));
  expect(read('They burn the mill.')).toEqual(Array(20).fill(['two']));
});

test('compiled step by step, an index is the same', () => {
  const steps = compileSteps(claims, {});
  const parts: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(new Uint8Array(step.value)).toEqual(new Uint8Array(compileBytes(claims, {})));
      break;
    }
    parts.push(step.value);
  }
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts.at(-1)).toBeLessThan(1);
});
