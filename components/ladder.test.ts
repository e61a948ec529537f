import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { RELATIONS } from '../data/schema';
import { ladderOf } from './ladder';
import { latestOf, periodOf, timingOf } from './periods';
import { account } from './test-records';

const figure = (asOf: string, value: number, more: object = {}) =>
  account('contradicts', asOf, { figure: { value, unit: 'injured', label: `${value} diagnosed` }, ...more });

const injuries = [
  figure('2020-01-30', 64),
  figure('2020-01-08', 0),
  figure('2020-01-16', 11),
  account('adds-context', '2020-01-17'),
  figure('2020-02-21', 110),
];
const values = (accounts: readonly { figure?: { value: number } | undefined }[]) =>
  accounts.map(({ figure }) => figure?.value);

describe('figures over time', () => {
  it('says what officials had said when the article was written, and what they say now', () => {
    const { figures, atArticle: then, now, after } = ladderOf(injuries, '2020-02-04');
    expect(figures?.steps.map((step) => step.figure.value)).toEqual([0, 11, 64, 110]);
    expect(figures?.ordered).toBe(true);
    expect([values(then), values(now), after]).toEqual([[64], [110], 1]);
  });

  it('gives another answer for another day of the same phrase', () => {
    expect(values(ladderOf(injuries, '2020-01-09').atArticle)).toEqual([0]);
    expect(values(ladderOf(injuries, '2024-02-04').atArticle)).toEqual([110]);
    expect(ladderOf(injuries, '2020-01-07').atArticle).toEqual([]);
  });

  it('counts a figure of the article’s own day as known', () => {
    expect(values(ladderOf(injuries, '2020-01-16').atArticle)).toEqual([11]);
  });

  it('says nothing of then where no date is known, nor where no article is read', () => {
    for (const article of [null, undefined]) {
      const { atArticle: then, now, after, figures } = ladderOf(injuries, article);
      expect([then, values(now), after, figures?.steps[0]?.timing]).toEqual([[], [110], 0, null]);
    }
  });

  it('names both figures of the last day, and does not say that one followed the other', () => {
    const { figures, now } = ladderOf(
      [figure('2020-01-07', 12), figure('2020-01-08', 16), figure('2020-01-08', 22)],
      null,
    );
    expect(values(now)).toEqual([16, 22]);
    expect(figures?.ordered).toBe(false);
  });

  it('takes neither one figure, nor figures of one day, nor two units, nor the word of others for a ladder', () => {
    const other = { figure: { value: 3, unit: 'killed', label: '3 killed' } };
    expect(ladderOf([figure('2020-01-08', 1)], null).figures).toBeNull();
    expect(ladderOf([figure('2020-01-08', 1), figure('2020-01-08', 2)], null).figures).toBeNull();
    expect(ladderOf([figure('2020-01-08', 1), account('supports', '2020-01-09', other)], null).figures).toBeNull();
    expect(
      ladderOf([figure('2020-01-08', 1), figure('2020-01-09', 2, { kind: 'not-official' })], null).figures,
    ).toBeNull();
  });
});

describe('positions without figures', () => {
  it('leaves the absence of a record out of then and now', () => {
    const accounts = [account('adds-context', '2020-01-08'), account('no-official-record', '2024')];
    const { atArticle: then, now } = ladderOf(accounts, '2025-01-01');
    expect(then).toEqual([accounts[0]]);
    expect(now).toEqual([accounts[0]]);
  });

  it('does not guess whether a month or a year came before a day in it', () => {
    expect(timingOf('2020-01', '2020-01-15')).toBe('unclear');
    expect(timingOf('2020', '2020-12-31')).toBe('then');
    expect(timingOf('2020-02', '2020-02-29')).toBe('then');
    expect(timingOf('2020-02', '2020-01-31')).toBe('after');
    const {
      atArticle: then,
      after,
      unclear,
    } = ladderOf([account('supports', '2020'), account('supports', '2021-05')], '2021-05-09');
    expect([then.length, after, unclear]).toEqual([1, 0, 1]);
  });

  it('puts accounts in columns, the article in its place', () => {
    const days = ['2020-01-08', '2020-01-08', '2020-01-09', '2020-01-13', '2022-06-17', '2024-02-05', '2024-03-23'];
    const columns = ladderOf(
      days.map((day) => account('adds-context', day)),
      '2024-02-04',
    ).strip;
    expect(
      columns.map((column) =>
        column.kind === 'article' ? 'article' : `${column.from} ${column.to} ${column.accounts.length}`,
      ),
    ).toEqual([
      '2020-01 2020-01 4',
      '2022-06-17 2022-06-17 1',
      'article',
      '2024-02-05 2024-02-05 1',
      '2024-03-23 2024-03-23 1',
    ]);
  });

  it('puts accounts that may be of before or after in a column of their own', () => {
    const columns = ladderOf(
      ['2011-08-25', '2025', '2025', '2026'].map((day) => account('adds-context', day)),
      '2025-02-20',
    ).strip;
    expect(
      columns.map((column) =>
        column.kind === 'article' ? 'article' : `${column.from} ${column.accounts.length} ${column.unsure}`,
      ),
    ).toEqual(['2011-08-25 1 false', 'article', '2025 2 true', '2026 1 false']);
  });
});

const iso = fc
  .tuple(
    fc.integer({ min: 1964, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, grain]) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, grain),
  );
const accounts = fc.array(
  fc
    .record({
      relation: fc.constantFrom(...RELATIONS),
      asOf: iso,
      value: fc.option(fc.nat(500)),
      official: fc.boolean(),
    })
    .map(({ relation, asOf, value, official }) =>
      account(relation, asOf, {
        kind: official ? 'government' : 'not-official',
        ...(value === null ? {} : { figure: { value, unit: 'x', label: `${value}` } }),
      }),
    ),
  { minLength: 1, maxLength: 14 },
);

describe('whatever the dates', () => {
  test('every account stands in one column, in few columns, on its side of the article', () => {
    fc.assert(
      fc.property(accounts, fc.option(iso), (all, article) => {
        const { strip, after, unclear } = ladderOf(all, article);
        const told = strip.flatMap((column) => (column.kind === 'accounts' ? column.accounts : []));
        expect(new Set(told)).toEqual(new Set(all));
        expect(told).toHaveLength(all.length);
        expect(strip.length).toBeLessThanOrEqual(5);
        const place = strip.findIndex(({ kind }) => kind === 'article');
        expect(place >= 0).toBe(article !== null);
        const later =
          place < 0
            ? []
            : strip
                .slice(place + 1)
                .flatMap((column) => (column.kind === 'accounts' && !column.unsure ? column.accounts : []));
        expect(later).toHaveLength(after);
        const unsure = strip.flatMap((column) => (column.kind === 'accounts' && column.unsure ? column.accounts : []));
        expect(unsure).toHaveLength(unclear);
        expect(after + unclear).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  test('then was surely there, now is among all, and a later article knows no less', () => {
    fc.assert(
      fc.property(accounts, iso, iso, (all, one, other) => {
        const [early, late] = [one, other].sort((a, b) => (periodOf(a).last < periodOf(b).last ? -1 : 1)) as [
          string,
          string,
        ];
        const before = ladderOf(all, early);
        for (const { asOf, relation, kind } of before.atArticle) {
          expect(periodOf(asOf).last <= periodOf(early).first).toBe(true);
          expect(relation === 'no-official-record' || kind === 'not-official').toBe(false);
        }
        for (const account of before.now) expect(all).toContain(account);
        if (periodOf(early).last <= periodOf(late).first && before.atArticle.length > 0) {
          const known = ladderOf(all, late).atArticle;
          expect(known.length).toBeGreaterThan(0);
          const newest = (list: readonly { asOf: string }[]) =>
            list
              .map(({ asOf }) => periodOf(asOf).first)
              .sort()
              .at(-1) ?? '';
          expect(newest(known) >= newest(before.atArticle)).toBe(true);
        }
      }),
    );
  });

  test('of the latest, no other is surely later', () => {
    fc.assert(
      fc.property(
        fc.array(
          iso.map((asOf) => ({ asOf })),
          { minLength: 1 },
        ),
        (all) => {
          const latest = latestOf(all);
          expect(latest.length).toBeGreaterThan(0);
          for (const { asOf } of latest) {
            expect(all.some((one) => periodOf(one.asOf).first > periodOf(asOf).last)).toBe(false);
          }
        },
      ),
    );
  });
});
