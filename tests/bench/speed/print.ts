/** Figures as tables. */
import { type Figure, isMet } from './figures';

const HEAD = ['figure', 'median', 'n', 'min', 'p95', 'goal', 'met', 'note'];

function number(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  const digits = value === 0 || Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return Number.isInteger(value) && digits === 0
    ? value.toLocaleString('en')
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Measured values keep a decimal, so that 6 and 6.0 are not two precisions. */
const measured = (value: number | null, several: boolean) =>
  several && value !== null && Number.isInteger(value) && value > 0 && value < 100 ? value.toFixed(1) : number(value);

function verdict(figure: Figure): string {
  const { goal, value } = figure;
  if (goal === null) return '';
  if (value === null) return 'not measured';
  if (isMet(figure)) return 'met';
  if ('least' in goal) return `missed: ${(value / goal.least).toFixed(2)} of the goal`;
  return goal.most === 0 ? `missed by ${number(value)}` : `missed: ${(value / goal.most).toFixed(1)} times the goal`;
}

function cells(figure: Figure): string[] {
  const { name, unit, value, n, min, p95, goal, note, atLeast } = figure;
  const several = min !== null;
  const text = value === null ? '–' : `${atLeast ? '≥ ' : ''}${measured(value, several)} ${unit}`.trim();
  const limit = goal === null ? '' : 'most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`;
  return [name, text, String(n), measured(min, several), measured(p95, several), limit, verdict(figure), note];
}

/** Cells as wide as their column; columns in which nothing stands are left out. */
function rowsOf(figures: readonly Figure[]): string[] {
  const body = figures.map(cells);
  const columns = HEAD.map((_, at) => at).filter((at) => body.some((row) => row[at] !== ''));
  const rows = [HEAD, ...body].map((row) => columns.map((at) => row[at] ?? ''));
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [rows[0] ?? [], widths.map((width) => '-'.repeat(width)), ...rows.slice(1)].map(line);
}

/** A heading and a table of GitHub's kind for each part, which a terminal can show as well. */
export function toMarkdown(figures: readonly Figure[]): string {
  const parts = [...new Set(figures.map(({ part }) => part))];
  return parts
    .map((part) => [`### ${part}`, '', ...rowsOf(figures.filter((one) => one.part === part))].join('\n'))
    .join('\n\n');
}
