import type { PopupActions } from './popup-view';
import { t } from './t';

type PopupToolsProps = Pick<PopupActions, 'onHide' | 'onCheckSelection'> & {
  /** Whether highlights are hidden; null where there are none. */
  hidden: boolean | null;
  /** Whether words are selected on the page. */
  selected: boolean;
};

/** What can be done with the page as a whole. */
export function PopupTools({ hidden, selected, onHide, onCheckSelection }: PopupToolsProps) {
  if (hidden === null && !selected) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="tools" role="group" aria-label={t('popup.tools')}>
      {hidden && <p>{t('popup.hidden')}</p>}
      {hidden !== null && (
        <button type="button" class={hidden ? 'btn btn-main' : 'btn'} onClick={() => onHide(!hidden)}>
          {hidden ? t('popup.show') : t('popup.hide')}
        </button>
      )}
      {selected && (
        <button type="button" class="btn" onClick={onCheckSelection}>
          {t('popup.check')}
        </button>
      )}
    </div>
  );
}
