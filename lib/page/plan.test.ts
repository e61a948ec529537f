// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { PageFinding } from './finding';
import { byFrame, plan } from './plan';
import { Block } from './read';

const FIRST = { firstMentionOnly: true, showDenials: false };
const options = FIRST as Parameters<typeof plan>[2];

beforeEach(() => document.body.replaceChildren());

/** A block further down the page than those before; `top` is where the window shows it. */
function foundIn(name: string, claims: readonly string[], top = 0) {
  const container = document.createElement('p');
  container.checkVisibility = () => true;
  container.getBoundingClientRect = () => ({ top, bottom: top + 20 }) as DOMRect;
  document.body.append(container);
  const findings = claims.map(
    (claimId, start) =>
      ({ claimId, stance: 'states', exact: name, container, start, highlight: null }) as unknown as PageFinding,
  );
  return { block: new Block(name, [], container, []), findings };
}

describe('plan', () => {
  test('wants the first mention of each claim in page order, whatever the order of the blocks', () => {
    const [first, second] = [foundIn('first', ['a']), foundIn('second', ['a', 'b'])];
    const [later, earlier] = plan([second, first], [], options);
    expect(later?.wanted.map(({ claimId }) => claimId)).toEqual(['b']);
    expect(earlier?.wanted.map(({ claimId }) => claimId)).toEqual(['a']);
  });

  test('minds what stands elsewhere on the page, before but not after', () => {
    const [before, here, after] = [foundIn('before', ['a']), foundIn('here', ['a', 'b']), foundIn('after', ['b'])];
    const [picture] = plan([here], [...before.findings, ...after.findings], options);
    expect(picture?.wanted.map(({ claimId }) => claimId)).toEqual(['b']);
  });

  test('keeps blocks in which nothing is wanted: something may be shown there', () => {
    expect(plan([foundIn('none', [])], [], options)).toHaveLength(1);
  });
});

describe('byFrame', () => {
  const picture = (name: string, claims: readonly string[], top: number) => {
    const { block, findings } = foundIn(name, claims, top);
    return { block, wanted: findings };
  };
  const names = (frames: ReturnType<typeof byFrame>) => frames.map((frame) => frame.map(({ block }) => block.text));

  test('one frame where there is little', () => {
    expect(names(byFrame([picture('far', ['a'], 9000), picture('here', ['b'], 10)], 2))).toEqual([['far', 'here']]);
    expect(byFrame([], 2)).toEqual([]);
  });

  test('what the window shows first, then what is near, so many findings a frame', () => {
    const far = picture('far', ['a'], 9000);
    const above = picture('above', ['b'], -500);
    const here = picture('here', ['c', 'd'], 10);
    expect(names(byFrame([far, above, here], 2))).toEqual([['here'], ['above', 'far']]);
  });

  test('a block of more findings than a frame takes has one for itself', () => {
    const frames = byFrame([picture('many', ['a', 'b', 'c'], 0), picture('next', ['d'], 5)], 2);
    expect(names(frames)).toEqual([['many'], ['next']]);
  });
});
