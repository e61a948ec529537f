/** Keeps the record and looks claims up in it. Holds no state: the browser may stop it at any time. */

import record from 'virtual:record';
import { defineBackground } from 'wxt/utils/define-background';
import { speak, t } from '../components/t';
import dataset from '../data/dataset.json';
import { newsMatches } from '../data/news-sites';
import { showCount } from '../lib/platform/badge';
import { offerInMenu, putCheck } from '../lib/platform/checks';
import { followCommands } from '../lib/platform/commands';
import { openWhenInstalled } from '../lib/platform/installed';
import { answerInBackground } from '../lib/platform/messages';
import { answerAddressBar } from '../lib/platform/omnibox';
import { followPermissions } from '../lib/platform/sites';
import { loadCard, openExtensionPage, openPopup } from '../lib/platform/tabs';
import { translate } from '../lib/platform/translate';
import { recordPath, suggestClaims } from './background/address-bar';
import { checkAddress } from './record/address';

export default defineBackground(() => {
  const byId = new Map(record.map((claim) => [claim.id, claim]));

  speak(translate);
  followPermissions(newsMatches);
  followCommands();
  offerInMenu(translate('menu.check'), (text) => {
    void putCheck(text).then((id) => openExtensionPage(`record.html#${checkAddress(id)}`));
  });
  openWhenInstalled('welcome.html');
  answerAddressBar({
    suggest: suggestClaims(() => record),
    pathOf: (chosen) => recordPath(chosen, (id) => byId.has(id)),
    invitation: t('record.searchFor'),
  });
  answerInBackground({
    async countChanged({ count }, { tabId, frameId }) {
      if (tabId !== null && frameId === 0) await showCount(tabId, count);
      return undefined;
    },
    async openCard({ claimId }, { tabId, frameId }) {
      if (tabId !== null) await loadCard(tabId, frameId);
      return byId.get(claimId) ?? null;
    },
    async openRecap({ ids }, { tabId, frameId }) {
      if (tabId !== null) await loadCard(tabId, frameId);
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    openPopup: () => openPopup(),
    async openRecord({ claimId }) {
      if (byId.has(claimId)) await openExtensionPage(`record.html#${claimId}`);
      return undefined;
    },
    getClaims: ({ ids }) => ids.flatMap((id) => byId.get(id) ?? []),
    getDataset: () => ({ versions: dataset.versions, claimCount: record.length }),
    getRecord: () => [...record],
  });
});
