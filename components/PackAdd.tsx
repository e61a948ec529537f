import { useEffect, useId, useRef } from 'preact/hooks';
import type { PackActions, PackNews, PackTask } from './packs-view';
import { isolate, t } from './t';

type PackAddProps = {
  /** What is being added, if anything. */
  task: PackTask | null;
  /** How the last change ended. */
  news: PackNews | null;
  actions: PackActions;
};

/** Adds a pack from a file: progress that can be stopped, and how it ended. */
export function PackAdd({ task, news, actions }: PackAddProps) {
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (news && document.activeElement === document.body) input.current?.focus();
  }, [news]);
  return (
    <div class="row pack-add">
      <div>
        <span class="t" id={`${own}-title`}>
          {t('packs.add')}
        </span>
        <span class="s" id={`${own}-note`}>
          {t('packs.addNote')}
        </span>
      </div>
      {task === null ? (
        <label class="btn pack-file">
          <input
            type="file"
            ref={input}
            accept=".json,application/json"
            aria-describedby={`${own}-title ${own}-note`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) actions.onAdd(file);
            }}
          />
          {t('packs.choose')}
        </label>
      ) : (
        <button type="button" class="btn" onClick={actions.onCancel}>
          {t('packs.cancel')}
        </button>
      )}
      <div class="pack-end" role="status">
        {task ? <p id={`${own}-phase`}>{t(`packs.phase.${task.phase}`)}</p> : news && <News news={news} />}
      </div>
      {task && <progress aria-labelledby={`${own}-phase`} value={task.part} max={1} />}
    </div>
  );
}

function News({ news }: { news: PackNews }) {
  if (news.kind === 'cancelled') return <p>{t('packs.done.cancelled')}</p>;
  if (news.kind !== 'refused')
    return <p>{t(`packs.done.${news.kind}`, [isolate(news.name), isolate(news.version)])}</p>;
  return (
    <>
      <p class="t">{t('packs.refusedHeading')}</p>
      <p>{t(`packs.refused.${news.refusal}`)}</p>
      <p>{t('packs.refusedSafe')}</p>
      {news.detail !== '' && (
        <p class="s">
          {t('packs.detail')}{' '}
          <bdi lang="en" class="pack-detail">
            {news.detail}
          </bdi>
        </p>
      )}
    </>
  );
}
