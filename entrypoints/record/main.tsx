/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/ladder.css';
import '../../components/parts.css';
import '../../components/record.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { nameDocument } from '../../components/own-page';
import { RecordView } from '../../components/RecordView';
import { speak, t } from '../../components/t';
import { buildRanker } from '../../lib/matching/rank';
import { askBackground } from '../../lib/platform/messages';
import { translate } from '../../lib/platform/translate';

speak(translate);
nameDocument(t('record.title'));

const claims = await askBackground({ type: 'getRecord' });
const dataset = await askBackground({ type: 'getDataset' });
const ranker = buildRanker(claims);
const idInAddress = () => decodeURIComponent(location.hash.slice(1)) || null;
const claimId = signal(idInAddress());

function Page() {
  return (
    <RecordView
      claims={claims}
      claimId={claimId.value}
      dataset={dataset}
      search={(query) => ranker.rank(query, claims.length).map((ranked) => ranked.claimId)}
    />
  );
}

window.addEventListener('hashchange', () => {
  claimId.value = idInAddress();
});
const root = document.querySelector('#root');
if (root) render(<Page />, root);
