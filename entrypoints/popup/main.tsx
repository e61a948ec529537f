/** The popup: what was found on the page of the tab in front of the reader. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/popup.css';
import '../../components/share.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { editionOf } from '../../components/edition';
import { nameDocument } from '../../components/own-page';
import { PopupView } from '../../components/PopupView';
import type { PopupState } from '../../components/popup-view';
import { ShareContext } from '../../components/share-tools';
import { speak, t } from '../../components/t';
import type { Dataset } from '../../data/schema-dataset';
import { copyText } from '../../lib/page/copy-text';
import { askBackground, askPage } from '../../lib/platform/messages';
import { changeSettings, setSite, switchSite } from '../../lib/platform/settings';
import { ALL_SITES, originOf, requestSites } from '../../lib/platform/sites';
import { type OpenTab, runInTab, shownTab, showTab } from '../../lib/platform/tabs';
import { translate } from '../../lib/platform/translate';
import { extensionVersion } from '../../lib/platform/version';
import { readTab } from './read-tab';

speak(translate);
nameDocument(t('popup.list'));

const view = signal<PopupState>({ kind: 'loading' });
const dataset = signal<Dataset>({ versions: [], claimCount: 0 });
let tab: OpenTab | null = null;

async function refresh(): Promise<void> {
  view.value = await readTab(tab);
}

async function runHere(): Promise<void> {
  view.value = { kind: 'loading' };
  if (!tab || !(await runInTab(tab.id))) {
    view.value = { kind: 'unsupported' };
    return;
  }
  await askPage(tab.id, { type: 'checkPage' }).catch(() => undefined);
  await refresh();
}

async function allow(origin: string, remember: () => Promise<unknown>): Promise<void> {
  if (!(await requestSites([origin]))) return;
  await remember();
  await runHere();
}

async function jump(claimId: string): Promise<void> {
  if (!tab || !(await askPage(tab.id, { type: 'jumpTo', claimId }))) return;
  await showTab(tab.id);
  window.close();
}

async function toggle(on: boolean): Promise<void> {
  if (!tab) return;
  await switchSite(tab.host, on);
  view.value = { kind: 'loading' };
  await refresh();
}

function Popup() {
  const share = {
    edition: editionOf(dataset.value, extensionVersion()),
    address: tab?.address ?? null,
    copy: (text: string) => copyText(text, document.body),
  };
  return (
    <ShareContext.Provider value={share}>
      <PopupView
        view={view.value}
        dataset={dataset.value}
        recordUrl="/record.html"
        settingsUrl="/options.html"
        onJump={(claimId) => void jump(claimId)}
        onToggleSite={(on) => void toggle(on)}
        onRunOnce={() => void runHere()}
        onAllowSite={() => void allow(originOf(tab?.host ?? ''), () => setSite(tab?.host ?? '', 'on'))}
        onAllowAll={() => void allow(ALL_SITES, () => changeSettings(() => ({ run: 'all' })))}
        onRetry={() => void refresh()}
      />
    </ShareContext.Provider>
  );
}

const root = document.querySelector('#root');
if (root) render(<Popup />, root);
tab = await shownTab();
void askBackground({ type: 'getDataset' }).then((answer) => {
  dataset.value = answer;
});
await refresh();
