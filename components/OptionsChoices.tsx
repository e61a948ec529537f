import { useRef, useState } from 'preact/hooks';
import { Confirm } from './Confirm';
import { OptionsOutcome } from './OptionsOutcome';
import type { Outcome } from './options-view';
import { plural, t } from './t';

export type ChoicesActions = {
  /** The reader saves a copy of all settings. */
  onSave: () => void;
  /** The reader uses a copy. */
  onLoad: (file: File) => void;
  /** The reader confirmed that everything shall be as it was at first. */
  onErase: () => void;
  /** The reader wants the settings back that were in use before. */
  onUndo: () => void;
};

type OptionsChoicesProps = ChoicesActions & {
  /** How many single sites have a choice. */
  siteCount: number;
  /** What became of the last thing done with all settings at once. */
  outcome: Outcome | null;
};

/** The reader's choices as a whole: saved, loaded, erased. */
export function OptionsChoices({ siteCount, outcome, onSave, onLoad, onErase, onUndo }: OptionsChoicesProps) {
  const [asks, setAsks] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="row row-end row-wrap">
        <div>
          <span class="t">{t('options.choices')}</span>
          <span class="s">{plural('options.choicesSites', siteCount)}</span>
        </div>
        <div class="keys">
          <button type="button" class="btn" onClick={onSave}>
            {t('options.save')}
          </button>
          <button type="button" class="btn" onClick={() => picker.current?.click()}>
            {t('options.load')}
          </button>
          <input
            ref={picker}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={t('options.load')}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onLoad(file);
              // The same file again is a change again.
              currentTarget.value = '';
            }}
          />
          <button type="button" class="btn" aria-haspopup="dialog" onClick={() => setAsks(true)}>
            {t('options.erase')}
          </button>
        </div>
      </div>
      <OptionsOutcome outcome={outcome} onUndo={onUndo} />
      {asks && (
        <Confirm
          title={t('options.eraseTitle')}
          note={t('options.eraseNote')}
          yes={t('options.eraseConfirm')}
          no={t('options.eraseCancel')}
          onAnswer={(yes) => {
            setAsks(false);
            if (yes) onErase();
          }}
        />
      )}
    </>
  );
}
