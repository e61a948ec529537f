import { formatDate, formatDay } from './dates';
import { formatFigure } from './figures';
import type { FigureLadder } from './ladder';
import { middleOf, periodOf } from './periods';
import { type ChartSize, type StepChart, stepChart } from './step-chart';
import { isolate, language, t } from './t';

/** Each drawing is shown where there is room for it, so that its figures stay 11 px. */
const SIZES = {
  slim: { width: 272, height: 96 },
  plain: { width: 340, height: 104 },
  broad: { width: 640, height: 132 },
} satisfies Record<string, ChartSize>;

type LadderChartProps = {
  /** The figures to draw. */
  figures: FigureLadder;
  /** The day the article was written, if it is known. */
  article: string | null;
};

/** Figures over time as steps, a drawing for the eye: a sentence beside it says the same. */
export function LadderChart({ figures: { steps, ordered }, article }: LadderChartProps) {
  const years = new Set(steps.map(({ asOf }) => asOf.slice(0, 4)));
  const written = years.size === 1 ? formatDay : (iso: string) => formatDate(iso.slice(0, 7));
  const input = {
    ordered,
    steps: steps.map(({ asOf, figure }) => ({
      day: middleOf(periodOf(asOf)),
      value: figure.value,
      text: formatFigure(figure.value),
      date: isolate(written(asOf)),
    })),
    article: article
      ? { day: middleOf(periodOf(article)), date: isolate(formatDate(article)), name: t('ladder.thisArticle') }
      : null,
  };
  const mirrored = language().direction === 'rtl';
  return (
    <>
      {Object.entries(SIZES).map(([name, size]) => (
        <Drawing key={name} name={name} chart={stepChart(input, size, mirrored)} />
      ))}
    </>
  );
}

function Drawing({ name, chart }: { name: string; chart: StepChart }) {
  const { width, height, article } = chart;
  return (
    <svg class={`chart chart-${name}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {chart.area && <path class="chart-area" d={chart.area} />}
      <path class="chart-base" d={chart.base} />
      {chart.hold && <path class="chart-hold" d={chart.hold} />}
      {article && <path class="chart-article" d={article.line} />}
      {chart.step && <path class="chart-step" d={chart.step} />}
      {chart.dots.map(({ x, y }, at) => (
        <circle key={at} class="chart-dot" cx={x} cy={y} r="2.75" />
      ))}
      {chart.values.map((label) => (
        <Text key={`v${label.x} ${label.y}`} class="chart-value" {...label} />
      ))}
      {chart.dates.map((label) => (
        <Text key={`d${label.x}`} {...label} />
      ))}
      {article && <Text class="chart-this" {...article.name} />}
      {article && <Text class="chart-this" {...article.date} />}
    </svg>
  );
}

type TextProps = { class?: string; x: number; y: number; anchor: string; text: string };

function Text({ class: name, x, y, anchor, text }: TextProps) {
  return (
    <text class={name} x={x} y={y} text-anchor={anchor}>
      {text}
    </text>
  );
}
