/** Settings. What is changed here takes effect at once in open tabs. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/options.css';
import { render } from 'preact';
import { OptionsView } from '../../components/OptionsView';
import { nameDocument } from '../../components/own-page';
import { speak, t } from '../../components/t';
import { newsSites } from '../../data/news-sites';
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
import { allAllowed, byHand, dataset, follow, notAllowed, outcome, settings, shortcuts } from './state';

speak(translate);
nameDocument(t('options.title'));

const news = newsSites.map(({ name }) => name);

function Options() {
  return (
    <OptionsView
      settings={settings.value}
      newsSites={news}
      allAllowed={allAllowed.value}
      notAllowed={notAllowed.value}
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

const root = document.querySelector('#root');
if (root) render(<Options />, root);
follow();
