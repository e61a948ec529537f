import type { Source } from '../data/schema';
import { isLink } from './citation';
import { Icon } from './Icon';
import { plural, t } from './t';
import { When } from './When';

type SourceListProps = {
  /** Where an account, an appearance or a correction can be read. */
  sources: readonly Source[];
  /** The most sources to list; the rest are counted. Without it, all are listed. */
  limit?: number;
  /** Also give titles, notes and how each source was checked. */
  detailed?: boolean;
};

/** Sources: publisher, date, and what was done to check the address. */
export function SourceList({ sources, limit = sources.length, detailed = false }: SourceListProps) {
  const rest = sources.length - limit;
  return (
    <ul class="src">
      {sources.slice(0, limit).map((source) => (
        <li key={source.url}>
          <SourceLink source={source} />
          {t('comma')}
          <When date={source.date} />
          <SourceState how={source.checked.how} detailed={detailed} />
          {detailed && (
            <span class="src-title" dir="auto">
              {source.title}
            </span>
          )}
          {detailed && source.note && (
            <span class="src-title" lang="en" dir="auto">
              {source.note}
            </span>
          )}
        </li>
      ))}
      {rest > 0 && <li>{plural('source.more', rest)}</li>}
    </ul>
  );
}

function SourceLink({ source }: { source: Source }) {
  const name = <bdi>{source.publisher}</bdi>;
  if (!isLink(source.url)) return name;
  return (
    <a href={source.url} title={source.title} target="_blank" rel="noopener noreferrer">
      {name}
      <Icon name="out" />
    </a>
  );
}

function SourceState({ how, detailed }: { how: Source['checked']['how']; detailed: boolean }) {
  if (how === 'not-yet') return <span class="src-state">{t('source.notOpened')}</span>;
  if (!detailed) return null;
  return <> · {how === 'page-read' ? t('source.pageRead') : t('source.excerptRead')}</>;
}
