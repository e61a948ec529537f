import { Icon } from './Icon';
import { t } from './t';

type PopupSearchProps = {
  /** The reader looks for words, which are not empty. */
  onSearch: (words: string) => void;
};

/** A field to look for a claim in the record. */
export function PopupSearch({ onSearch }: PopupSearchProps) {
  return (
    <search class="push">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get('words');
          if (typeof words === 'string' && words.trim() !== '') onSearch(words.trim());
        }}
      >
        <label class="lab-f" for="words">
          {t('popup.search')}
        </label>
        <span class="field">
          <Icon name="search" />
          <input id="words" name="words" type="search" autocomplete="off" placeholder={t('popup.searchHint')} />
          <button type="submit" class="btn btn-icon" aria-label={t('popup.searchStart')} title={t('popup.searchStart')}>
            <Icon name="next" />
          </button>
        </span>
      </form>
    </search>
  );
}
