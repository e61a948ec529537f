/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/record.css';
import '../../components/record-list.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { nameDocument } from '../../components/own-page';
import { RecordView } from '../../components/RecordView';
import { formatAddress, parseAddress, type RecordAddress, START } from '../../components/record-address';
import { speak, t } from '../../components/t';
import { prepareRanker } from '../../lib/matching/rank';
import { searchedClaim } from '../../lib/matching/searched-claim';
import { turn } from '../../lib/page/turn';
import { askBackground } from '../../lib/platform/messages';
import { translate } from '../../lib/platform/translate';

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

function Page() {
  return (
    <RecordView
      claims={claims}
      address={address.value}
      dataset={dataset}
      search={search.value}
      prepared={prepared.value}
      onNavigate={navigate}
      onCopyLink={copyLink}
    />
  );
}

// Links, back and forward change the address by themselves.
window.addEventListener('popstate', () => {
  address.value = parseAddress(location.hash);
});
const root = document.querySelector('#root');
if (root) render(<Page />, root);
void turn().then(prepareSearch);
