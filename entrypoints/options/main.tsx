/** Settings. What is changed here takes effect at once in open tabs. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsView } from '../../components/OptionsView';
import { nameDocument } from '../../components/own-page';
import { speak, t } from '../../components/t';
import { newsSites } from '../../data/news-sites';
import { askBackground } from '../../lib/platform/messages';
import { getSitesOff, setSite, watchSitesOff } from '../../lib/platform/settings';
import { ALL_SITES, allSitesAllowed, dropSites, requestSites } from '../../lib/platform/sites';
import { translate } from '../../lib/platform/translate';
import { createPacks } from './packs';

speak(translate);
nameDocument(t('options.title'));

const sitesOff = signal(await getSitesOff());
const everySite = signal(await allSitesAllowed());
const dataset = signal(await askBackground({ type: 'getDataset' }));

const Packs = createPacks(dataset);

async function runEverywhere(on: boolean): Promise<void> {
  await (on ? requestSites([ALL_SITES]) : dropSites([ALL_SITES]));
  everySite.value = await allSitesAllowed();
}

function Options() {
  return (
    <OptionsView
      newsSites={newsSites.map(({ name }) => name)}
      everySite={everySite.value}
      sitesOff={sitesOff.value}
      dataset={dataset.value}
      recordUrl="/record.html"
      onEverySite={(on) => void runEverywhere(on)}
      onTurnOn={(site) => void setSite(site, true)}
    >
      <Packs />
    </OptionsView>
  );
}

watchSitesOff((hosts) => {
  sitesOff.value = hosts;
});
const root = document.querySelector('#root');
if (root) render(<Options />, root);
