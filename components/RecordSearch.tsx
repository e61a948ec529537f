import type { RefObject } from 'preact';
import { Icon } from './Icon';
import { t } from './t';

type RecordSearchProps = {
  /** The words searched for. */
  query: string;
  /** The box, so that the list can give the focus back. */
  box: RefObject<HTMLInputElement | null>;
  /** The reader types. */
  onType: (query: string) => void;
  /** The reader goes on to the list. */
  onDown: () => void;
  /** The reader takes the first claim of the list. */
  onEnter: () => void;
};

/** The search box. Arrow down leads into the list, Enter opens its first claim. */
export function RecordSearch({ query, box, onType, onDown, onEnter }: RecordSearchProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') onEnter();
    else onDown();
  };
  return (
    <search class="field">
      <Icon name="search" />
      <input
        type="search"
        ref={box}
        aria-label={t('record.search')}
        placeholder={t('record.search')}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
