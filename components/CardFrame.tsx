import type { ComponentChildren } from 'preact';
import { Brand } from './Brand';
import { Icon } from './Icon';
import { language, t } from './t';

type CardFrameProps = {
  /** Id of the element that names the dialog. */
  labelledBy: string;
  /** What stands in the bar between the name and the close button. */
  bar?: ComponentChildren;
  /** What stands in the footer; without it there is none. */
  foot?: ComponentChildren;
  /** The middle, which scrolls. */
  children: ComponentChildren;
  /** The reader closes the card. */
  onClose: () => void;
};

/** The frame of every card: a dialog beside the phrase that leaves the page usable. */
export function CardFrame({ labelledBy, bar, foot, children, onClose }: CardFrameProps) {
  return (
    <section
      class="card"
      lang={language().tag}
      dir={language().direction}
      role="dialog"
      aria-labelledby={labelledBy}
      aria-modal="false"
      tabIndex={-1}
    >
      <div class="card-bar">
        <Brand />
        {bar}
        <button type="button" class="btn btn-icon" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
      {foot && <div class="card-foot">{foot}</div>}
    </section>
  );
}
