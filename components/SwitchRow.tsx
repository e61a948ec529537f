import { useId } from 'preact/hooks';
import { t } from './t';

type SwitchRowProps = {
  /** What is switched. */
  title: string;
  /** What that means. */
  note: string;
  /** Whether it is on. */
  on: boolean;
  /** The reader switches it. */
  onToggle: (on: boolean) => void;
};

/** A setting that is on or off, in a row: position and word. */
export function SwitchRow({ title, note, on, onToggle }: SwitchRowProps) {
  const id = useId();
  return (
    <div class="row row-end">
      <div>
        <span class="t" id={`${id}t`}>
          {title}
        </span>
        <span class="s" id={`${id}s`}>
          {note}
        </span>
      </div>
      <label class="switch">
        <span aria-hidden="true">{on ? t('options.on') : t('options.off')}</span>
        <input
          type="checkbox"
          role="switch"
          aria-labelledby={`${id}t`}
          aria-describedby={`${id}s`}
          checked={on}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </label>
    </div>
  );
}
