import type { OptionsSettings } from './options-view';
import { SwitchRow } from './SwitchRow';
import { t } from './t';

const UNDERLINES = ['dotted', 'fine', 'tinted'] as const;

type OptionsHighlightsProps = {
  /** The settings in use. */
  settings: OptionsSettings;
  /** The reader changes some. */
  onChange: (change: Partial<OptionsSettings>) => void;
};

/** How highlights look, which there are, and what is said of them. */
export function OptionsHighlights({ settings, onChange }: OptionsHighlightsProps) {
  const { underline, firstMentionOnly, showDenials, dimRead, announce, painter, recap } = settings;
  return (
    <section class="sec" id="highlights">
      <h2>{t('options.highlights')}</h2>
      <p class="lede">{t('options.highlightsNote')}</p>
      <fieldset class="group">
        <legend class="unseen">{t('options.style')}</legend>
        <div class="styles">
          {UNDERLINES.map((choice) => (
            <label key={choice}>
              <Sample underline={choice} />
              <span class="pick">
                <input
                  type="radio"
                  name="underline"
                  value={choice}
                  checked={underline === choice}
                  onChange={() => onChange({ underline: choice })}
                />
                <span class="k">{t(`options.underline.${choice}`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="group gap">
        <SwitchRow
          title={t('options.first')}
          note={t('options.firstNote')}
          on={firstMentionOnly}
          onToggle={(on) => onChange({ firstMentionOnly: on })}
        />
        <SwitchRow
          title={t('options.denials')}
          note={t('options.denialsNote')}
          on={showDenials}
          onToggle={(on) => onChange({ showDenials: on })}
        />
        <SwitchRow
          title={t('options.dim')}
          note={t('options.dimNote')}
          on={dimRead}
          onToggle={(on) => onChange({ dimRead: on })}
        />
        <SwitchRow
          title={t('options.recap')}
          note={t('options.recapNote')}
          on={recap}
          onToggle={(on) => onChange({ recap: on })}
        />
        <SwitchRow
          title={t('options.announce')}
          note={t('options.announceNote')}
          on={announce}
          onToggle={(on) => onChange({ announce: on })}
        />
        <SwitchRow
          title={t('options.untouched')}
          note={t('options.untouchedNote')}
          on={painter === 'ranges'}
          onToggle={(on) => onChange({ painter: on ? 'ranges' : 'elements' })}
        />
      </div>
    </section>
  );
}

/** Stands where the phrase goes, to find the place in a translation. */
const PLACE = '\u0001';

function Sample({ underline }: Pick<OptionsSettings, 'underline'>) {
  const [before, after] = t('options.sample', [PLACE]).split(PLACE);
  return (
    <span class="sample" aria-hidden="true">
      {before}
      <span class={`sample-${underline}`}>{t('options.samplePhrase')}</span>
      {after}
    </span>
  );
}
