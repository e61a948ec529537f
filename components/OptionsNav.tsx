import { useEffect, useState } from 'preact/hooks';
import type { Dataset } from '../data/schema-dataset';
import { Brand } from './Brand';
import { t } from './t';
import { When } from './When';

/** A section is the current one when its head is no lower than this, CSS pixels. */
const HEAD = 160;

export type Section = {
  /** Id of its element. */
  id: string;
  title: string;
};

type OptionsNavProps = {
  /** The sections of the page, in order. */
  sections: readonly Section[];
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
};

/** The way to each section, with the one in view marked, and the dataset in use. */
export function OptionsNav({ sections, dataset, recordUrl }: OptionsNavProps) {
  const current = useCurrent(sections);
  const [newest] = dataset.versions;
  return (
    <header class="side">
      <Brand />
      <nav aria-label={t('options.title')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} {...(id === current ? { 'aria-current': 'true' as const } : {})}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="ver num">
        {newest && (
          <>
            {t('dataset.version', [newest.version])}
            <br />
            <When date={newest.date} />
            <br />
          </>
        )}
        <a href={recordUrl} target="_blank" rel="noopener noreferrer">
          {t('options.openRecord')}
        </a>
      </p>
    </header>
  );
}

function useCurrent(sections: readonly Section[]): string | undefined {
  const ids = sections.map(({ id }) => id).join(' ');
  const [current, setCurrent] = useState(sections[0]?.id);
  useEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const all = ids.split(' ');
      const passed = all.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? HEAD + 1) <= HEAD);
      const atEnd = window.scrollY > 0 && window.scrollY + clientHeight >= scrollHeight - 2;
      setCurrent((atEnd ? all : passed).at(-1) ?? all[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [ids]);
  return current;
}
