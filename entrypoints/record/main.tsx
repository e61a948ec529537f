/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/check.css';
import '../../components/record.css';
import '../../components/share.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { editionOf } from '../../components/edition';
import { nameDocument } from '../../components/own-page';
import { RecordCheck } from '../../components/RecordCheck';
import { RecordView } from '../../components/RecordView';
import type { Looked, RecordAnswer } from '../../components/record-answer';
import { ShareContext } from '../../components/share-tools';
import { speak, t } from '../../components/t';
import { buildRanker } from '../../lib/matching/rank';
import { copyText } from '../../lib/page/copy-text';
import { takeCheck } from '../../lib/platform/checks';
import { askBackground } from '../../lib/platform/messages';
import { translate } from '../../lib/platform/translate';
import { extensionVersion } from '../../lib/platform/version';
import { checkIn } from './address';
import { askRecord } from './ask-record';

speak(translate);
nameDocument(t('record.title'));

const claims = await askBackground({ type: 'getRecord' });
const dataset = await askBackground({ type: 'getDataset' });
const ranker = buildRanker(claims);
const idInAddress = () => decodeURIComponent(location.hash.slice(1)) || null;
const claimId = signal(idInAddress());

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
  const id = checkIn(claimId.value);
  const words = id === null ? null : await takeCheck(id);
  if (words !== null) await check(words);
  else checked.value = null;
}

function Page() {
  const instead = checkIn(claimId.value) !== null && checked.value !== undefined && (
    <RecordCheck checked={checked.value} onRetry={() => void check(checked.value?.words ?? '')} />
  );
  return (
    <ShareContext.Provider value={share}>
      <RecordView
        claims={claims}
        claimId={claimId.value}
        dataset={dataset}
        {...(instead ? { instead } : {})}
        search={(query) => ranker.rank(query, claims.length).map((ranked) => ranked.claimId)}
      />
    </ShareContext.Provider>
  );
}

window.addEventListener('hashchange', () => {
  claimId.value = idInAddress();
  void checkWaiting();
});
const root = document.querySelector('#root');
if (root) render(<Page />, root);
await checkWaiting();
