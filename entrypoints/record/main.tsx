/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/check.css';
import '../../components/record.css';
import '../../components/record-list.css';
import '../../components/share.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { editionOf } from '../../components/edition';
import { nameDocument } from '../../components/own-page';
import { RecordCheck } from '../../components/RecordCheck';
import { RecordView } from '../../components/RecordView';
import { formatAddress, parseAddress, type RecordAddress, START } from '../../components/record-address';
import type { Looked, RecordAnswer } from '../../components/record-answer';
import { ShareContext } from '../../components/share-tools';
import { speak, t } from '../../components/t';
import { prepareRanker } from '../../lib/matching/rank';
import { searchedClaim } from '../../lib/matching/searched-claim';
import { copyText } from '../../lib/page/copy-text';
import { turn } from '../../lib/page/turn';
import { takeCheck } from '../../lib/platform/checks';
import { askBackground } from '../../lib/platform/page-messages';
import { translate } from '../../lib/platform/translate';
import { extensionVersion } from '../../lib/platform/version';
import { checkIn } from './address';
import { askRecord } from './ask-record';

speak(translate);
nameDocument(t('record.title'));

/** Work in one go while the search is prepared, milliseconds. */
const SLICE = 12;

const claims = await askBackground({ type: 'getRecord' });
const dataset = await askBackground({ type: 'getDataset' });
const address = signal<RecordAddress>(parseAddress(location.hash));
const search = signal<((query: string) => string[]) | null>(null);
const prepared = signal(0);

async function prepareSearch(): Promise<void> {
  const work = prepareRanker(claims.map(searchedClaim));
  for (let started = performance.now(); ; ) {
    const step = work.next();
    if (step.done) {
      const ranker = step.value;
      search.value = (query) => ranker.search(query).map(({ claimId }) => claimId);
      return;
    }
    if (performance.now() - started < SLICE) continue;
    // Not each time: it draws the page anew.
    if (step.value > prepared.value + 0.1) prepared.value = step.value;
    await turn();
    started = performance.now();
  }
}

function navigate(to: RecordAddress, step: boolean): void {
  address.value = to;
  if (step) history.pushState(null, '', formatAddress(to));
  else history.replaceState(null, '', formatAddress(to));
}

async function copyLink(claimId: string): Promise<boolean> {
  const link = new URL(formatAddress({ ...START, open: claimId }), location.href).href;
  return navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  );
}

const share = {
  edition: editionOf(dataset, extensionVersion()),
  address: null,
  copy: (text: string) => copyText(text, document.body),
};
/** The words that wait under the number in the address; `null` if they were taken before, `undefined` until that is known. */
const checked = signal<{ words: string; answer: Looked<RecordAnswer> } | null | undefined>(undefined);

async function check(words: string): Promise<void> {
  checked.value = { words, answer: 'looking' };
  checked.value = { words, answer: await askRecord(words, 'selection').catch(() => 'failed' as const) };
}

async function checkWaiting(): Promise<void> {
  const id = checkIn(address.value.open);
  const words = id === null ? null : await takeCheck(id);
  if (words !== null) await check(words);
  else checked.value = null;
}

function Page() {
  const instead = checkIn(address.value.open) !== null && checked.value !== undefined && (
    <RecordCheck checked={checked.value} onRetry={() => void check(checked.value?.words ?? '')} />
  );
  return (
    <ShareContext.Provider value={share}>
      <RecordView
        claims={claims}
        address={address.value}
        {...(instead ? { instead } : {})}
        dataset={dataset}
        search={search.value}
        prepared={prepared.value}
        onNavigate={navigate}
        onCopyLink={copyLink}
      />
    </ShareContext.Provider>
  );
}

// Links, back and forward change the address by themselves.
window.addEventListener('popstate', () => {
  address.value = parseAddress(location.hash);
  void checkWaiting();
});
const root = document.querySelector('#root');
if (root) render(<Page />, root);
await checkWaiting();
void turn().then(prepareSearch);
