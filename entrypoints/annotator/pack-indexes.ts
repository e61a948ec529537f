/** The wordings of claim packs, for this page: asked for only when a pack is on. */
import { type MatchIndex, openIndex } from '../../lib/matching/index-format';
import { fromBase64 } from '../../lib/packs/base64';
import { getPacksOn, watchPacksOn } from '../../lib/platform/packs-on';
import { askBackground } from '../../lib/platform/page-messages';

export interface PackIndexes {
  /** Those that are there now. */
  current(): readonly MatchIndex[];
  /** Asks again if packs were changed meanwhile. True when there is something else than before. */
  update(): Promise<boolean>;
  stop(): void;
}

async function load(): Promise<MatchIndex[]> {
  try {
    const indexes = await askBackground({ type: 'getPackIndexes' });
    return indexes.map((index) => openIndex(fromBase64(index).buffer));
  } catch {
    // The page is read with the bundled record.
    return [];
  }
}

/** @param changed called when packs were turned on or off */
export function followPacks(changed: () => void): PackIndexes {
  let indexes: readonly MatchIndex[] = [];
  let loaded = '';
  return {
    current: () => indexes,
    async update() {
      const wanted = await getPacksOn();
      if (wanted === loaded) return false;
      loaded = wanted;
      const answer = wanted === '' ? [] : await load();
      // Packs were changed again while this was on its way.
      if (loaded !== wanted) return false;
      indexes = answer;
      return true;
    },
    stop: watchPacksOn(changed),
  };
}
