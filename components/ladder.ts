/** What officials said over time, set against the day an article was written. */
import type { Account, Figure } from '../data/schema';
import { inTime, latestOf, periodOf, type Timing, timingOf } from './periods';
import { type StripColumn, stripOf } from './strip';

/** The day an article was written: `null` where it is not known, `undefined` where no article is read. */
export type ArticleDay = string | null | undefined;

/** A figure that officials gave. */
export type Step = { asOf: string; figure: Figure; institution: string; timing: Timing | null };

/** Figures of one unit, in order of time. */
export type FigureLadder = {
  unit: string;
  steps: readonly Step[];
  /** Whether each surely came after the one before. If not, they are set side by side. */
  ordered: boolean;
};

/** What the card draws and says about time. */
export type Ladder = {
  article: ArticleDay;
  /** `null`: fewer than two figures of one unit; then there is the strip. */
  figures: FigureLadder | null;
  strip: readonly StripColumn[];
  /** The latest position of officials when the article was written: figures if there is a ladder of them. */
  atArticle: readonly Account[];
  /** The latest now. Several where the dates do not tell which came last. */
  now: readonly Account[];
  /** How many accounts came after the article, and of how many the dates do not tell. */
  after: number;
  unclear: number;
};

const FEWEST = 2;

/** An official's position: not the word of others, nor the absence of a word. */
const isPosition = ({ kind, relation }: Account) => kind !== 'not-official' && relation !== 'no-official-record';

/** Accounts with figures in the unit that most of them have. */
function figured(accounts: readonly Account[]): Account[] {
  const units = new Map<string, Account[]>();
  for (const account of accounts) {
    if (!account.figure) continue;
    const known = units.get(account.figure.unit);
    if (known) known.push(account);
    else units.set(account.figure.unit, [account]);
  }
  const most = [...units.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return new Set(most.map(({ asOf }) => asOf)).size >= FEWEST ? most : [];
}

/** @param article the day the article was written */
export function ladderOf(accounts: readonly Account[], article: ArticleDay): Ladder {
  const timing = ({ asOf }: Account) => (article ? timingOf(asOf, article) : null);
  const ordered = accounts.toSorted(inTime);
  const positions = ordered.filter(isPosition);
  const withFigures = figured(positions);
  const steps = withFigures.map((account) => ({
    asOf: account.asOf,
    figure: account.figure as Figure,
    institution: account.institution,
    timing: timing(account),
  }));
  const told = steps.length > 0 ? withFigures : positions;
  return {
    article,
    figures: steps.length > 0 ? { unit: steps[0]?.figure.unit ?? '', steps, ordered: areOrdered(steps) } : null,
    strip: stripOf(ordered, article ?? null),
    atArticle: latestOf(told.filter((account) => timing(account) === 'then')),
    now: latestOf(told),
    after: ordered.filter((account) => timing(account) === 'after').length,
    unclear: ordered.filter((account) => timing(account) === 'unclear').length,
  };
}

function areOrdered(steps: readonly Step[]): boolean {
  return steps.every(({ asOf, figure }, at) => {
    const before = steps[at - 1];
    if (!before) return true;
    const isSame = before.asOf === asOf && before.figure.value === figure.value;
    return isSame || periodOf(before.asOf).last < periodOf(asOf).first;
  });
}
