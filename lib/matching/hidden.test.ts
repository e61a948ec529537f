import { describe, expect, test } from 'vitest';
import { foldedWords, hiddenFilter } from './hidden';

describe('hidden matches', () => {
  const hides = hiddenFilter([
    { claimId: 'one', phrase: foldedWords('No Americans were harmed') },
    { claimId: 'one', phrase: foldedWords('we lost nobody') },
    { claimId: 'two', phrase: foldedWords('eighty were killed') },
  ]);

  test('are known by claim and words, whatever case and typography', () => {
    expect(hides('one', 'NO AMERICANS WERE HARMED')).toBe(true);
    expect(hides('one', '“no  Americans\n were harmed”')).toBe(true);
    expect(hides('one', 'We lost nobody')).toBe(true);
    expect(hides('two', '80 were killed')).toBe(true);
  });

  test('are nothing else: not other words, not another claim', () => {
    expect(hides('one', 'no Americans were hurt')).toBe(false);
    expect(hides('one', 'no Americans were harmed today')).toBe(false);
    expect(hides('two', 'no Americans were harmed')).toBe(false);
    expect(hiddenFilter([])('one', 'no Americans were harmed')).toBe(false);
  });

  test('are bounded, and still found', () => {
    const long = 'harmed '.repeat(5000);
    expect(foldedWords(long).length).toBeLessThanOrEqual(1000);
    expect(hiddenFilter([{ claimId: 'one', phrase: foldedWords(long) }])('one', long)).toBe(true);
  });
});
