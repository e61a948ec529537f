// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Highlight, PageFinding } from './finding';
import { isWanted, misplaced } from './mentions';

const FIRST = { firstMentionOnly: true, showDenials: false };
const ALL = { firstMentionOnly: false, showDenials: true };

function mention(name: string, { seen = true, painted = false, stance = 'states', claimId = 'a' } = {}): PageFinding {
  const container = document.createElement('p');
  container.checkVisibility = () => seen;
  const highlight = painted ? ({} as Highlight) : null;
  return { claimId, stance, exact: name, container, highlight } as unknown as PageFinding;
}
const names = (findings: readonly PageFinding[]) => findings.map(({ exact }) => exact);

beforeEach(() => document.body.replaceChildren());

describe('a mention is wanted', () => {
  test('when nothing before it that can be seen states the same', () => {
    const one = mention('one');
    expect(isWanted(one, [], FIRST)).toBe(true);
    expect(isWanted(one, [mention('unseen', { seen: false }), mention('other', { claimId: 'b' })], FIRST)).toBe(true);
    expect(isWanted(one, [mention('seen')], FIRST)).toBe(false);
    expect(isWanted(one, [mention('seen')], ALL)).toBe(true);
  });

  test('when it denies, only if denials are, and apart from what states the claim', () => {
    const denial = mention('denial', { stance: 'rejects' });
    expect(isWanted(denial, [], FIRST)).toBe(false);
    expect(isWanted(denial, [mention('seen')], { ...FIRST, showDenials: true })).toBe(true);
    expect(isWanted(mention('one'), [denial], { ...FIRST, showDenials: true })).toBe(true);
  });
});

describe('misplaced', () => {
  const painted = { painted: true };
  test.each<[string, PageFinding[], string[]]>([
    ['is nothing where the first is painted', [mention('1', painted), mention('2')], []],
    ['is a second that is painted too', [mention('1', painted), mention('2', painted)], ['2']],
    ['is a first that came later', [mention('1'), mention('2', painted)], ['1', '2']],
    [
      'is the next where the first was hidden',
      [mention('1', { seen: false, painted: true }), mention('2'), mention('3')],
      ['2'],
    ],
    ['is no highlight that nobody sees', [mention('1', painted), mention('2', { seen: false, painted: true })], []],
    ['is no denial that is not wanted', [mention('1', { stance: 'rejects' }), mention('2', { stance: 'rejects' })], []],
    ['is no only mention', [mention('1'), mention('2', { claimId: 'b' })], []],
  ])('%s', (_, findings, wrong) => expect(names(misplaced(findings, FIRST))).toEqual(wrong));

  test('is nothing where all are shown', () => {
    expect(misplaced([mention('1', painted), mention('2', painted)], ALL)).toEqual([]);
  });
});
