import type { HeldVersion, InstalledPack } from '../data/schema-pack';
import { Icon } from './Icon';
import { t } from './t';

type PackHeldProps = {
  /** The installed version. */
  pack: InstalledPack;
  /** The version that another key signed. */
  held: HeldVersion;
  onAccept: () => void;
  onDiscard: () => void;
};

/** A version that waits for the reader's word, because another key signed it. */
export function PackHeld({ pack, held, onAccept, onDiscard }: PackHeldProps) {
  return (
    <details class="pack-held">
      <summary>
        <span>{t('packs.held', [held.manifest.version])}</span>
        <span class="btn">
          {t('packs.compare')}
          <Icon name="chevron" />
        </span>
      </summary>
      <dl>
        <dt>{t('packs.keyInstalled', [pack.manifest.version])}</dt>
        <dd class="pack-key" dir="ltr">
          {pack.fingerprint}
        </dd>
        <dt>{t('packs.keyHeld', [held.manifest.version])}</dt>
        <dd class="pack-key" dir="ltr">
          {held.fingerprint}
        </dd>
      </dl>
      <p>{t('packs.heldAdvice')}</p>
      <p class="pack-buttons">
        <button type="button" class="btn" onClick={onDiscard}>
          {t('packs.discard')}
        </button>
        <button type="button" class="btn" onClick={onAccept}>
          {t('packs.accept')}
        </button>
      </p>
    </details>
  );
}
