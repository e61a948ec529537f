/** The record in a full tab: every claim, with everything that is known of it. `#<id>` opens one claim. */
import '../../components/tokens.css';
import '../../components/parts.css';
import '../../components/record.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { RecordView } from '../../components/RecordView';
import { buildRanker } from '../../lib/matching/rank';
import { askBackground } from '../../lib/platform/messages';

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
