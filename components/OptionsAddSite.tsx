import { useState } from 'preact/hooks';
import type { SiteProblem } from './options-view';
import { isolate, t } from './t';

/** Id of the line. */
export const ADD_SITE = 'add-site';

type OptionsAddSiteProps = {
  /** The reader adds a site. Returns what is wrong with what was typed. */
  onAddSite: (typed: string) => SiteProblem | null;
};

function words(problem: SiteProblem): string {
  if (problem.kind === 'known') return t('options.addKnown', [isolate(problem.site)]);
  return problem.kind === 'full' ? t('options.addMany') : t('options.addUnreadable');
}

/** The line in which a site is typed. What was typed stays until it is right. */
export function OptionsAddSite({ onAddSite }: OptionsAddSiteProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<SiteProblem | null>(null);
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = onAddSite(typed);
        setProblem(wrong);
        if (!wrong) setTyped('');
      }}
    >
      <div>
        <label for={ADD_SITE}>{t('options.addSite')}</label>
        <input
          id={ADD_SITE}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder={t('options.addSiteExample')}
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby="add-site-problem"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </div>
      <button type="submit" class="btn">
        {t('options.add')}
      </button>
      <p class="problem" id="add-site-problem" role="alert">
        {problem && words(problem)}
      </p>
    </form>
  );
}
