import type { CopyProblem, Outcome } from './options-view';
import { isolate, plural, t } from './t';

/** No more problems of one file than this are listed. */
const MOST = 8;

type OptionsOutcomeProps = {
  /** What became of the last thing done with all settings at once. */
  outcome: Outcome | null;
  /** The reader wants the settings back that were in use before. */
  onUndo: () => void;
};

/** Says what became of it, and offers the way back. */
export function OptionsOutcome({ outcome, onUndo }: OptionsOutcomeProps) {
  return (
    <div class="outcome" role="status">
      {outcome && (
        <div class="notice">
          <div>
            <p>{heading(outcome)}</p>
            {outcome.kind === 'loaded' && outcome.unknown.length > 0 && (
              <p>{t('options.loadedUnknown', [list(outcome.unknown)])}</p>
            )}
            {outcome.kind === 'not-loaded' && <Problems problems={outcome.problems} />}
          </div>
          {(outcome.kind === 'loaded' || outcome.kind === 'erased') && (
            <button type="button" class="btn" onClick={onUndo}>
              {t('options.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function heading({ kind }: Outcome): string {
  switch (kind) {
    case 'loaded':
      return t('options.loaded');
    case 'not-loaded':
      return t('options.notLoaded');
    case 'erased':
      return t('options.erased');
    case 'undone':
      return t('options.undone');
  }
}

const list = (words: readonly string[]) => words.map(isolate).join(t('comma'));

function Problems({ problems }: { problems: readonly CopyProblem[] }) {
  const rest = problems.length - MOST;
  return (
    <ul>
      {problems.slice(0, MOST).map((problem) => (
        <li key={JSON.stringify(problem)}>{words(problem)}</li>
      ))}
      {rest > 0 && <li>{plural('options.moreProblems', rest)}</li>}
    </ul>
  );
}

function words(problem: CopyProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return t('options.problem.unreadable');
    case 'too-long':
      return t('options.problem.tooLong');
    case 'not-json':
      return t('options.problem.notJson');
    case 'not-ours':
      return t('options.problem.notOurs');
    case 'newer':
      return t('options.problem.newer');
    case 'too-many-sites':
      return t('options.problem.tooManySites');
    case 'not-a-choice':
      return t('options.problem.notAChoice', [isolate(problem.field), list(problem.choices)]);
    case 'not-a-switch':
      return t('options.problem.notASwitch', [isolate(problem.field)]);
    case 'not-a-list':
      return t('options.problem.notAList', [isolate(problem.field)]);
    case 'not-a-site':
      return t('options.problem.notASite', [isolate(problem.site)]);
    case 'not-a-site-choice':
      return t('options.problem.notASiteChoice', [isolate(problem.site), list(problem.choices)]);
  }
}
