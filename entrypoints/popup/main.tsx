/** The popup: what was found on the page of the tab in front of the reader. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/check.css';
import '../../components/popup.css';
import '../../components/share.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { editionOf } from '../../components/edition';
import { nameDocument } from '../../components/own-page';
import { PopupView } from '../../components/PopupView';
import type { Mention, PopupAsked, PopupState } from '../../components/popup-view';
import { ShareContext } from '../../components/share-tools';
import { speak, t } from '../../components/t';
import type { Dataset } from '../../data/schema-dataset';
import { copyText } from '../../lib/page/copy-text';
import { askPage } from '../../lib/platform/messages';
import { ALL_SITES, originOf } from '../../lib/platform/origins';
import { askBackground } from '../../lib/platform/page-messages';
import { changeSettings, setSite, switchSite } from '../../lib/platform/settings';
import { requestSites } from '../../lib/platform/sites';
import { type OpenTab, runInTab, shownTab, showTab } from '../../lib/platform/tabs';
import { translate } from '../../lib/platform/translate';
import { extensionVersion } from '../../lib/platform/version';
import { readTab } from './read-tab';

speak(translate);
nameDocument(t('popup.list'));

const view = signal<PopupState>({ kind: 'loading' });
const asked = signal<PopupAsked>({ selected: false, related: null });
const dataset = signal<Dataset>({ versions: [], claimCount: 0 });
/** A page hears of a switch in so many moments, of so many milliseconds. */
const HEARS_WITHIN = 10;
const MOMENT = 60;

let tab: OpenTab | null = null;
/** What is shown again after a comparison. */
let page: PopupState = view.value;

async function refresh(): Promise<void> {
  const { state, selected } = await readTab(tab, () => {
    view.value = { kind: 'loading', slow: true };
  });
  page = state;
  view.value = state;
  asked.value = { selected, related: null };
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

async function jump(mention: Mention, leave: boolean): Promise<string | null> {
  if (!tab) return null;
  const words = await askPage(tab.id, { type: 'jumpTo', ...mention, focus: leave }).catch(() => null);
  if (words !== null && leave) {
    await showTab(tab.id);
    window.close();
  }
  return words;
}

async function toggle(on: boolean): Promise<void> {
  if (!tab) return;
  await switchSite(tab.host, on);
  // The page hears of it by itself, a moment later.
  for (let attempt = 0; attempt < HEARS_WITHIN; attempt += 1) {
    await new Promise((done) => setTimeout(done, MOMENT));
    await refresh();
    if ((page.kind === 'off') !== on) break;
  }
}

async function hide(hidden: boolean): Promise<void> {
  if (!tab || view.value.kind !== 'found') return;
  await askPage(tab.id, { type: 'setHidden', hidden });
  page = { ...view.value, hidden };
  view.value = page;
}

/** Loaded when asked for: most readers never do. */
const record = () => import('../record/ask-record');

async function check(words: string, from: 'selection' | 'search'): Promise<void> {
  view.value = { kind: 'check', words, from, answer: 'looking' };
  const answer = await record()
    .then(({ askRecord }) => askRecord(words, from))
    .catch(() => 'failed' as const);
  if (view.value.kind === 'check' && view.value.words === words) view.value = { ...view.value, answer };
}

async function checkSelection(): Promise<void> {
  const words = tab && (await askPage(tab.id, { type: 'getSelection' }).catch(() => ''));
  if (words) await check(words, 'selection');
  else asked.value = { ...asked.value, selected: false };
}

async function findRelated(): Promise<void> {
  if (!tab) return;
  asked.value = { ...asked.value, related: 'looking' };
  try {
    const topic = await askPage(tab.id, { type: 'getTopic' });
    const { nearTopic } = await record();
    asked.value = { ...asked.value, related: await nearTopic(topic) };
  } catch {
    asked.value = { ...asked.value, related: 'failed' };
  }
}

function retry(): void {
  if (view.value.kind === 'check') void check(view.value.words, view.value.from);
  else {
    view.value = { kind: 'loading' };
    void refresh();
  }
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
        asked={asked.value}
        dataset={dataset.value}
        recordUrl="/record.html"
        settingsUrl="/options.html"
        onJump={jump}
        onHide={(hidden) => void hide(hidden)}
        onCheckSelection={() => void checkSelection()}
        onSearch={(words) => void check(words, 'search')}
        onRelated={() => void findRelated()}
        onToggleSite={(on) => void toggle(on)}
        onRunOnce={() => void runHere()}
        onAllowSite={() => void allow(originOf(tab?.host ?? ''), () => setSite(tab?.host ?? '', 'on'))}
        onAllowAll={() => void allow(ALL_SITES, () => changeSettings(() => ({ run: 'all' })))}
        onRetry={retry}
        onBack={() => {
          view.value = page;
        }}
      />
    </ShareContext.Provider>
  );
}

const root = document.querySelector('#root');
if (root) render(<Popup />, root);
tab = await shownTab();
askBackground({ type: 'getDataset' }).then(
  (answer) => {
    dataset.value = answer;
  },
  () => undefined,
);
await refresh();
