import type { ComponentChildren } from 'preact';
import type { Dataset } from '../data/schema-dataset';
import type { ChoicesActions } from './OptionsChoices';
import { OptionsHighlights } from './OptionsHighlights';
import { OptionsKeys } from './OptionsKeys';
import { OptionsNav, type Section } from './OptionsNav';
import { OptionsPrivacy } from './OptionsPrivacy';
import { OptionsSites, type SiteActions } from './OptionsSites';
import { OptionsWhere } from './OptionsWhere';
import type { OptionsSettings, Outcome, Run, Shortcut } from './options-view';
import { t } from './t';

/** A section that is made elsewhere; its content is a `<section class="sec">` with that id. */
type MoreSection = Section & { content: ComponentChildren };

type OptionsViewProps = SiteActions &
  ChoicesActions & {
    /** The settings in use. */
    settings: OptionsSettings;
    /** The news sites on which the extension runs by itself. */
    newsSites: readonly string[];
    /** Whether the browser allows every site. */
    allAllowed: boolean;
    /** Sites that are on, but that the browser does not allow. */
    notAllowed: readonly string[];
    /** Sections between the sites and data and privacy. */
    more?: readonly MoreSection[];
    /** The dataset in use. */
    dataset: Dataset;
    /** Address of the record. */
    recordUrl: string;
    /** What became of the last thing done with all settings at once. */
    outcome: Outcome | null;
    /** The shortcuts that the reader can change in the browser. */
    shortcuts: readonly Shortcut[];
    /** Whether the browser's page for shortcuts could not be opened. */
    byHand: boolean;
    /** The reader wants to change shortcuts. */
    onChangeShortcuts: () => void;
    /** The reader chooses where it runs. */
    onRun: (run: Run) => void;
    /** The reader changes settings of highlights. */
    onChange: (change: Partial<OptionsSettings>) => void;
  };

/** The settings. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, newsSites, allAllowed, more = [], dataset, recordUrl, shortcuts, byHand } = props;
  const sections: Section[] = [
    { id: 'where', title: t('options.where') },
    { id: 'highlights', title: t('options.highlights') },
    { id: 'sites', title: t('options.sites') },
    ...more,
    { id: 'privacy', title: t('options.privacy') },
    { id: 'keys', title: t('options.keys') },
  ];
  return (
    <div class="wrap">
      <OptionsNav sections={sections} dataset={dataset} recordUrl={recordUrl} />
      <main>
        <h1>{t('options.title')}</h1>
        <OptionsWhere newsSites={newsSites} run={settings.run} allAllowed={allAllowed} onRun={props.onRun} />
        <OptionsHighlights settings={settings} onChange={props.onChange} />
        <OptionsSites
          sites={settings.sites}
          notAllowed={props.notAllowed}
          onSite={props.onSite}
          onAllowSite={props.onAllowSite}
          onAddSite={props.onAddSite}
        />
        {more.map(({ content }) => content)}
        <OptionsPrivacy
          dataset={dataset}
          recordUrl={recordUrl}
          siteCount={Object.keys(settings.sites).length}
          outcome={props.outcome}
          onSave={props.onSave}
          onLoad={props.onLoad}
          onErase={props.onErase}
          onUndo={props.onUndo}
        />
        <OptionsKeys shortcuts={shortcuts} byHand={byHand} onChangeShortcuts={props.onChangeShortcuts} />
      </main>
    </div>
  );
}
