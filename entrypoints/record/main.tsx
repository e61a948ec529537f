/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/record.css';
import '../../components/share.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { editionOf } from '../../components/edition';
import { nameDocument } from '../../components/own-page';
import { RecordView } from '../../components/RecordView';
import { ShareContext } from '../../components/share-tools';
import { speak, t } from '../../components/t';
import { buildRanker } from '../../lib/matching/rank';
import { copyText } from '../../lib/page/copy-text';
import { askBackground } from '../../lib/platform/messages';
import { translate } from '../../lib/platform/translate';
import { extensionVersion } from '../../lib/platform/version';

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

function Page() {
  return (
    <ShareContext.Provider value={share}>
      <RecordView
        claims={claims}
        claimId={claimId.value}
        dataset={dataset}
        search={(query) => ranker.rank(query, claims.length).map((ranked) => ranked.claimId)}
      />
    </ShareContext.Provider>
  );
}

window.addEventListener('hashchange', () => {
  claimId.value = idInAddress();
});
const root = document.querySelector('#root');
if (root) render(<Page />, root);
