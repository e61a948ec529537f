import type { Shortcut } from './options-view';
import { t } from './t';

type OptionsKeysProps = {
  /** The shortcuts that the reader can change in the browser. */
  shortcuts: readonly Shortcut[];
  /** Whether the browser's page for shortcuts could not be opened. */
  byHand: boolean;
  /** The reader wants to change them. */
  onChangeShortcuts: () => void;
};

/** Which keys do what. */
export function OptionsKeys({ shortcuts, byHand, onChangeShortcuts }: OptionsKeysProps) {
  const fixed: Shortcut[] = [
    { name: 'open', what: t('options.keyOpen'), keys: ['Enter'] },
    { name: 'close', what: t('options.keyClose'), keys: ['Esc'] },
  ];
  return (
    <section class="sec" id="keys">
      <h2>{t('options.keys')}</h2>
      <p class="lede">{t('options.keysNote')}</p>
      <div class="group">
        <dl>
          {[...shortcuts, ...fixed].map(({ name, what, keys }) => (
            <div class="row row-end" key={name}>
              <dt class="t">{what}</dt>
              <dd class="keys">
                {keys.length === 0 && <span class="s">{t('options.keyNone')}</span>}
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        {shortcuts.length > 0 && (
          <div class="row row-end row-wrap">
            <span class="s" role="status">
              {byHand ? t('options.keysChangeByHand') : t('options.keysChangeNote')}
            </span>
            <button type="button" class="btn" onClick={onChangeShortcuts}>
              {t('options.keysChange')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
