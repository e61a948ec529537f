/** A measured figure, its spread and its goal. */

export interface Figure {
  /** The part of the bench that measured it. */
  part: string;
  name: string;
  unit: '×' | 'ms' | 'µs' | 'MB' | 'KB' | '%' | '';
  /** Median, or the one value; `null` when it could not be measured, and `note` says why. */
  value: number | null;
  /** Spread over `n` values; of one value there is none. */
  n: number;
  min: number | null;
  p95: number | null;
  goal: Goal | null;
  note: string;
  /** Some of the values are lower bounds, so that the median is one. */
  atLeast: boolean;
}

export type Goal = { most: number } | { least: number };

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value that a share of all does not exceed, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const place = Math.max(0, Math.ceil(values.length * share) - 1);
  return sorted(values)[place] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const list = sorted(values);
  const middle = list.length / 2;
  return ((list[Math.ceil(middle) - 1] ?? Number.NaN) + (list[Math.floor(middle)] ?? Number.NaN)) / 2;
}

type About = Partial<Pick<Figure, 'goal' | 'note' | 'atLeast'>>;

/** A figure from values; without any it says so. */
export function figure(
  part: string,
  name: string,
  unit: Figure['unit'],
  values: number | readonly number[],
  { goal = null, note = '', atLeast = false }: About = {},
): Figure {
  const all = typeof values === 'number' ? [values] : values;
  const several = all.length > 1;
  return {
    part,
    name,
    unit,
    value: all.length > 0 ? median(all) : null,
    n: all.length,
    min: several ? Math.min(...all) : null,
    p95: several ? quantile(all, 0.95) : null,
    goal,
    note: all.length > 0 ? note : note || 'not measured',
    atLeast,
  };
}

/** Whether the goal is met; `null` without a goal or a value. */
export function isMet({ value, goal }: Figure): boolean | null {
  if (goal === null || value === null) return null;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}
