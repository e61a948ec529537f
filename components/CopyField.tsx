import { useContext, useId } from 'preact/hooks';
import { CopyOutcome } from './CopyOutcome';
import { ShareContext } from './share-tools';
import { Tick } from './Tick';
import { t } from './t';
import { useCopy } from './use-copy';

type CopyFieldProps = {
  /** Name of the field. */
  label: string;
  /** Words on the button. */
  action: string;
  /** The text, which is what is copied, to the letter. */
  text: string;
  /** Rows that are shown at once. */
  rows: number;
  /** Whether the text holds the page's address. */
  withAddress: boolean;
  onWithAddress: (wanted: boolean) => void;
  /** The reader changes the text; without it, the text can only be read. */
  onText?: (text: string) => void;
};

/** A text to look through before it is copied. */
export function CopyField({ label, action, text, rows, withAddress, onWithAddress, onText }: CopyFieldProps) {
  const tools = useContext(ShareContext);
  const { outcome, copy } = useCopy();
  const id = useId();
  return (
    <div class="copy-field">
      <label class="copy-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="copy-text"
        dir="auto"
        rows={rows}
        readOnly={!onText}
        spellcheck={onText !== undefined}
        value={text}
        onInput={(event) => onText?.(event.currentTarget.value)}
      />
      {tools?.address != null && <Tick label={t('share.withAddress')} checked={withAddress} onChange={onWithAddress} />}
      <div class="copy-do">
        <button type="button" class="btn btn-main" onClick={() => copy(text)}>
          {action}
        </button>
        <CopyOutcome outcome={outcome} short />
      </div>
    </div>
  );
}
