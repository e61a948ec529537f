import type { ComponentChildren } from 'preact';
import type { Dataset } from '../data/schema-dataset';
import { Brand } from './Brand';
import { OptionsPrivacy } from './OptionsPrivacy';
import { OptionsSites } from './OptionsSites';
import { OptionsWhere } from './OptionsWhere';
import { t } from './t';

type OptionsViewProps = {
  /** The news sites on which the extension runs by itself. */
  newsSites: readonly string[];
  /** Whether it runs on every site. */
  everySite: boolean;
  /** Sites that the reader switched off. */
  sitesOff: readonly string[];
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record. */
  recordUrl: string;
  /** The reader lets it run on every site, or only on news sites. */
  onEverySite: (on: boolean) => void;
  /** The reader turns a site on again. */
  onTurnOn: (site: string) => void;
  /** Further sections, drawn last. */
  children?: ComponentChildren;
};

/** The settings: where the extension runs, and what happens with data. */
export function OptionsView(props: OptionsViewProps) {
  const { newsSites, everySite, sitesOff, dataset, recordUrl, onEverySite, onTurnOn, children } = props;
  return (
    <main class="wrap">
      <header>
        <Brand />
        <h1>{t('options.title')}</h1>
      </header>
      <OptionsWhere newsSites={newsSites} everySite={everySite} onEverySite={onEverySite} />
      <OptionsSites sitesOff={sitesOff} onTurnOn={onTurnOn} />
      <OptionsPrivacy dataset={dataset} recordUrl={recordUrl} />
      {children}
    </main>
  );
}
