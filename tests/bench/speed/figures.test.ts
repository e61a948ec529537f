import { describe, expect, test } from 'vitest';
import { figure, isMet, median, quantile } from './figures';
import { toMarkdown } from './print';

describe('figures', () => {
  test('median and quantile by nearest rank', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([5, 1, 2, 3, 4], 0.95)).toBe(5);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, place) => place + 1),
        0.95,
      ),
    ).toBe(95);
  });

  test('a goal is met at its border and missed beyond', () => {
    expect(isMet(figure('x', 'x', '×', 3, { goal: { most: 3 } }))).toBe(true);
    expect(isMet(figure('x', 'x', '×', 3.01, { goal: { most: 3 } }))).toBe(false);
    expect(isMet(figure('x', 'x', '×', 99, { goal: { least: 100 } }))).toBe(false);
    expect(isMet(figure('x', 'x', '×', 3))).toBe(null);
    expect(isMet(figure('x', 'x', '×', [], { goal: { most: 3 } }))).toBe(null);
  });

  test('the tables say by how much a goal is missed, what is a lower bound, and why a figure is absent', () => {
    const tables = toMarkdown([
      figure('scan', 'whole engine', '×', [6, 6, 9], { goal: { most: 3 } }),
      figure('peers', 'mark()', '×', [], { note: 'crash on 2 pages' }),
      figure('peers', 'other', '×', [300, 500], { atLeast: true, note: 'stopped' }),
    ]);
    expect(tables.split('\n')).toEqual([
      '### scan',
      '',
      '| figure       | median | n | min | p95 | goal | met                        |',
      '| ------------ | ------ | - | --- | --- | ---- | -------------------------- |',
      '| whole engine | 6.0 ×  | 3 | 6.0 | 9.0 | ≤ 3  | missed: 2.0 times the goal |',
      '',
      '### peers',
      '',
      '| figure | median  | n | min | p95 | note             |',
      '| ------ | ------- | - | --- | --- | ---------------- |',
      '| mark() | –       | 0 | –   | –   | crash on 2 pages |',
      '| other  | ≥ 400 × | 2 | 300 | 500 | stopped          |',
    ]);
  });
});
