import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf } from './chart-labels';
import { type ChartInput, stepChart } from './step-chart';
import { timeAxis } from './time-axis';

const WIDE = { width: 340, height: 104 };
const SLIM = { width: 272, height: 96 };
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const steps = [
  ['2020-01-08', 0],
  ['2020-01-16', 11],
  ['2020-01-24', 34],
  ['2020-01-28', 50],
  ['2020-01-30', 64],
  ['2020-02-10', 109],
  ['2020-02-21', 110],
].map(([date, value]) => ({
  day: day(String(date)),
  value: Number(value),
  text: String(value),
  date: String(date).slice(8),
}));
const at = (iso: string) => ({ day: day(iso), date: '4 Feb 2024', name: 'This article' });

describe('the injuries after the attack', () => {
  test.each([WIDE, SLIM])('every figure finds its place at $width px', (size) => {
    const chart = stepChart({ steps, ordered: true, article: at('2024-02-04') }, size);
    expect(chart.values.map(({ text }) => text).sort()).toEqual(steps.map(({ text }) => text).sort());
    expect(chart.dates.map(({ text }) => text)).toEqual(expect.arrayContaining(['08', '21', '16', '24']));
    expect(chart.hold).not.toBe('');
    // Four quiet years are cut.
    expect(chart.base.match(/L/g)).toHaveLength(2);
  });

  test('the last day is written, however its width falls', () => {
    for (const date of ['Feb 2019', 'Jan 2024', '21 Feb', 'févr. 2019', '٢١ فبراير']) {
      const last = steps.map((step, nth) => (nth === steps.length - 1 ? { ...step, date } : step));
      for (const width of [272, 340, 640]) {
        const { dates } = stepChart({ steps: last, ordered: true, article: null }, { width, height: 104 });
        expect(dates.map(({ text }) => text)).toContain(date);
      }
    }
  });

  test('an article between the figures has its line there, and nothing is held beyond the last', () => {
    const chart = stepChart({ steps, ordered: true, article: at('2020-02-04') }, WIDE);
    const [x] =
      /^M([\d.]+)/
        .exec(chart.article?.line ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(x).toBeGreaterThan(chart.dots[4]?.x as number);
    expect(x).toBeLessThan(chart.dots[5]?.x as number);
    expect(chart.hold).toBe('');
  });

  test('figures that do not follow one another are not joined', () => {
    const chart = stepChart({ steps, ordered: false, article: null }, WIDE);
    expect([chart.step, chart.area, chart.hold]).toEqual(['', '', '']);
    expect(chart.dots).toHaveLength(steps.length);
  });

  test('from right to left it is the same, mirrored', () => {
    const input = { steps, ordered: true, article: at('2024-02-04') };
    const [one, other] = [stepChart(input, WIDE), stepChart(input, WIDE, true)];
    for (const [nth, { x, y }] of one.dots.entries()) {
      expect(other.dots[nth]?.x).toBeCloseTo(340 - x, 0);
      expect(other.dots[nth]?.y).toBe(y);
    }
    expect(other.dots[0]?.x).toBeGreaterThan(other.dots.at(-1)?.x as number);
    for (const [nth, label] of other.values.entries()) {
      expect(boxOf(label).left).toBeCloseTo(340 - boxOf(one.values[nth] as never).right, 0);
    }
  });
});

const input: fc.Arbitrary<ChartInput> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: -2000, max: 21_000 }), { minLength: 1, maxLength: 12 }),
    values: fc.array(fc.oneof(fc.nat(200), fc.double({ min: 0, max: 1e12, noNaN: true }))),
    article: fc.option(fc.integer({ min: 7300, max: 21_000 })),
    ordered: fc.boolean(),
  })
  .map(({ days, values, article, ordered }) => ({
    steps: days
      .sort((a, b) => a - b)
      .map((one, nth) => ({
        day: one,
        value: values[nth] ?? nth,
        text: String(values[nth] ?? nth).slice(0, 6),
        date: `${nth} Jan`,
      })),
    ordered,
    article: article === null ? null : { day: article, date: '4 Feb 2024', name: 'This article' },
  }));

describe('whatever the figures', () => {
  test('labels lie within the drawing and on no other', () => {
    fc.assert(
      fc.property(input, fc.boolean(), fc.constantFrom(WIDE, SLIM), (one, mirrored, size) => {
        const chart = stepChart(one, size, mirrored);
        const rows = [
          [...chart.values, ...(chart.article ? [chart.article.name] : [])],
          [...chart.dates, ...(chart.article ? [chart.article.date] : [])],
        ];
        for (const row of rows) {
          const boxes = row.map(boxOf);
          for (const [nth, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(-0.1);
            expect(box.right).toBeLessThanOrEqual(size.width + 0.1);
            for (const other of boxes.slice(nth + 1)) {
              expect(
                box.left < other.right - 0.2 &&
                  other.left < box.right - 0.2 &&
                  box.top < other.bottom &&
                  other.top < box.bottom,
              ).toBe(false);
            }
          }
        }
        expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity|null,null/);
        for (const { x, y } of chart.dots) {
          expect(x >= 0 && x <= size.width && y >= 15 && y <= size.height - 20).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the axis keeps the order of days and its length', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 14 }), (list) => {
        const days = list.sort((a, b) => a - b);
        const { places } = timeAxis(days, 300, 50, 10);
        expect(places).toHaveLength(days.length);
        expect(places.at(-1)).toBeCloseTo(300);
        for (const [nth, place] of places.entries())
          if (nth > 0) expect(place).toBeGreaterThan(places[nth - 1] as number);
      }),
    );
  });
});
