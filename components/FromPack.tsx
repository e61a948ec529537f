import type { PackOrigin } from '../data/schema-pack';
import { isolate, t } from './t';

type FromPackProps = {
  /** The pack that a claim comes from; nothing is drawn for a claim that comes with the extension. */
  pack: PackOrigin | undefined;
};

/** Which pack a claim comes from, and whose it is. */
export function FromPack({ pack }: FromPackProps) {
  if (!pack) return null;
  return <p class="said from-pack">{t('packs.from', [isolate(pack.name), isolate(pack.publisher)])}</p>;
}
