/**
 * Keeps the record and looks claims up in it. Holds no state: the browser may stop it at any time. It starts for every click
 * on a highlight, so that what few of them need is inside functions that import it.
 */
import packedAliases from 'virtual:aliases';
import { defineBackground } from 'wxt/utils/define-background';
import { speak, t } from '../components/t';
import dataset from '../data/dataset.json';
import { newsMatches } from '../data/news-sites';
import type { ShownClaim } from '../data/schema-pack';
import type { Aliases } from '../lib/matching/compile';
import { INDEX_FORMAT } from '../lib/matching/index-format';
import { showCount } from '../lib/platform/badge';
import { offerInMenu, putCheck } from '../lib/platform/checks';
import { followCommands } from '../lib/platform/commands';
import { openWhenInstalled } from '../lib/platform/installed';
import type { Sender } from '../lib/platform/listen';
import { answerInBackground } from '../lib/platform/messages';
import { answerAddressBar, type Suggestion } from '../lib/platform/omnibox';
import { allPackedClaims, countPackedClaims, isPacked, packedClaims, packIndexes } from '../lib/platform/packed-claims';
import { getPacksOn } from '../lib/platform/packs-on';
import { followPermissions } from '../lib/platform/sites';
import { loadCode, openExtensionPage, openPopup } from '../lib/platform/tabs';
import { translate } from '../lib/platform/translate';
import { bundledClaim, bundledClaims, bundledCount, isBundled } from './background/bundled-record';
import { inflate } from './background/inflate';
import { checkAddress } from './record/address';

export default defineBackground(() => {
  /** Bundled records come first; those of packs have ids that no bundled one has. */
  const findAll = async (ids: readonly string[]) => {
    const packed = new Map((await packedClaims(ids)).map((claim) => [claim.id, claim]));
    const claims = await Promise.all(ids.map((id) => bundledClaim(id) ?? packed.get(id)));
    return claims.filter((claim) => claim !== undefined);
  };
  const find = async (id: string) => (await findAll([id]))[0] ?? null;

  let all: { packs: string; claims: readonly ShownClaim[] } | null = null;
  /** Every record; the same list for as long as the same packs are on. */
  const readAll = async () => {
    const packs = await getPacksOn();
    if (all?.packs !== packs) all = { packs, claims: (await Promise.all([bundledClaims(), allPackedClaims()])).flat() };
    return all.claims;
  };

  const bringCard = ({ tabId, frameId }: Sender) => tabId !== null && loadCode('card', tabId, frameId);

  speak(translate);
  followPermissions(newsMatches);
  followCommands();
  offerInMenu(
    () => t('menu.check'),
    (text) => void putCheck(text).then((id) => openExtensionPage(`record.html#${checkAddress(id)}`)),
  );
  openWhenInstalled('welcome.html');

  const addressBar = () => import('./background/address-bar');
  let suggest: ((typed: string) => Promise<Suggestion[]>) | undefined;
  answerAddressBar({
    async suggest(typed) {
      suggest ??= (await addressBar()).suggestClaims(readAll);
      return suggest(typed);
    },
    async pathOf(chosen) {
      return (await addressBar()).recordPath(chosen, (id) => isBundled(id) || isPacked(id));
    },
    invitation: () => t('record.searchFor'),
  });

  answerInBackground({
    async countChanged({ count }, { tabId, frameId }) {
      if (tabId !== null && frameId === 0) await showCount(tabId, count);
      return undefined;
    },
    async loadDisplay(_, { tabId, frameId }) {
      if (tabId !== null) await loadCode('display', tabId, frameId);
      return undefined;
    },
    async openCard({ claimId, code }, sender) {
      const [claim] = await Promise.all([find(claimId), code && bringCard(sender)]);
      return claim;
    },
    async openRecap({ ids, code }, sender) {
      const [claims] = await Promise.all([findAll(ids), code && bringCard(sender)]);
      return claims;
    },
    openPopup: () => openPopup(),
    async openRecord({ claimId }) {
      if (await find(claimId)) await openExtensionPage(`record.html#${claimId}`);
      return undefined;
    },
    getClaims: ({ ids }) => findAll(ids),
    async getDataset() {
      const fromPacks = await countPackedClaims();
      return { versions: dataset.versions, claimCount: bundledCount + fromPacks, fromPacks };
    },
    getRecord: async () => [...(await readAll())],
    getPackIndexes: () =>
      packIndexes(INDEX_FORMAT, async (claims) => {
        const { compileBytes } = await import('../lib/matching/compile');
        return compileBytes(claims, (await inflate(packedAliases)) as Aliases);
      }),
  });
});
