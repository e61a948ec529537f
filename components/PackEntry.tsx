import { useId } from 'preact/hooks';
import type { InstalledPack } from '../data/schema-pack';
import { PackFacts } from './PackFacts';
import { PackHeld } from './PackHeld';
import type { PackActions } from './packs-view';
import { isolate, t } from './t';

type PackEntryProps = {
  pack: InstalledPack;
  actions: PackActions;
};

/** An address's host as browsers write it, so that look-alike letters show. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/** One installed pack: on or off, what it is, and how to be rid of it. */
export function PackEntry({ pack, actions }: PackEntryProps) {
  const { manifest, fingerprint, on, held, usable } = pack;
  const { id, name, publisher, homepage, version, date, claims } = manifest;
  const own = useId();
  return (
    <li class="row pack" data-pack={id}>
      <div class="pack-head">
        <div>
          <h3 id={`${own}-name`}>
            <bdi>{name}</bdi>
          </h3>
          <p class="s">
            <bdi>{publisher}</bdi> ·{' '}
            <a href={homepage} title={t('packs.homepage')} target="_blank" rel="noopener noreferrer">
              <bdi>{hostOf(homepage)}</bdi>
            </a>
          </p>
        </div>
        <label class="switch">
          <span id={`${own}-state`}>{on && usable ? t('packs.on') : t('packs.off')}</span>
          <input
            type="checkbox"
            role="switch"
            aria-labelledby={`${own}-state ${own}-name`}
            checked={on && usable}
            disabled={!usable}
            onChange={(event) => actions.onSwitch(id, event.currentTarget.checked)}
          />
        </label>
      </div>
      <div class="pack-foot">
        <PackFacts version={version} date={date} claims={claims} fingerprint={fingerprint} />
        <button
          type="button"
          class="btn"
          aria-label={t('packs.removePack', [isolate(name)])}
          onClick={() => actions.onRemove(id)}
        >
          {t('packs.remove')}
        </button>
      </div>
      {!usable && <p class="pack-note">{t('packs.notUsable')}</p>}
      {held && (
        <PackHeld
          pack={pack}
          held={held}
          onAccept={() => actions.onAccept(id)}
          onDiscard={() => actions.onDiscard(id)}
        />
      )}
    </li>
  );
}
