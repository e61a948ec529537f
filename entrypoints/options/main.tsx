/** Settings. What is changed here takes effect at once in open tabs. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/options.css';
import '../../components/options-hidden.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsHidden } from '../../components/OptionsHidden';
import { OptionsView } from '../../components/OptionsView';
import { nameDocument } from '../../components/own-page';
import { speak, t } from '../../components/t';
import { newsSites } from '../../data/news-sites';
import { showMatch } from '../../lib/platform/hidden-matches';
import { translate } from '../../lib/platform/translate';
import {
  addSite,
  allowSite,
  change,
  changeShortcuts,
  chooseRun,
  chooseSite,
  erase,
  saveCopy,
  undo,
  useCopy,
} from './actions';
import { readHidden, watchHidden } from './hidden';
import { createPacks } from './packs';
import { allAllowed, byHand, dataset, follow, notAllowed, outcome, settings, shortcuts } from './state';

speak(translate);
nameDocument(t('options.title'));

const news = newsSites.map(({ name }) => name);
const hidden = signal(await readHidden());
const Packs = createPacks(dataset);

function Options() {
  return (
    <OptionsView
      settings={settings.value}
      newsSites={news}
      allAllowed={allAllowed.value}
      notAllowed={notAllowed.value}
      more={[
        {
          id: 'hidden',
          title: t('share.hiddenHeading'),
          content: <OptionsHidden key="hidden" hidden={hidden.value} onShowAgain={(one) => void showMatch(one)} />,
        },
        { id: 'packs', title: t('packs.title'), content: <Packs key="packs" /> },
      ]}
      dataset={dataset.value}
      recordUrl="/record.html"
      outcome={outcome.value}
      shortcuts={shortcuts.value}
      byHand={byHand.value}
      onRun={chooseRun}
      onChange={change}
      onSite={chooseSite}
      onAllowSite={allowSite}
      onAddSite={addSite}
      onSave={saveCopy}
      onLoad={(file) => void useCopy(file)}
      onErase={() => void erase()}
      onUndo={() => void undo()}
      onChangeShortcuts={() => void changeShortcuts()}
    />
  );
}

watchHidden((now) => {
  hidden.value = now;
});
const root = document.querySelector('#root');
if (root) render(<Options />, root);
follow();
