import type { Dataset } from '../data/schema-dataset';
import type { InstalledPack } from '../data/schema-pack';
import { PackAdd } from './PackAdd';
import { PackEntry } from './PackEntry';
import { PackFacts } from './PackFacts';
import type { PackActions, PackNews, PackTask } from './packs-view';
import { plural, t } from './t';

type OptionsPacksProps = {
  /** The installed packs, in the order in which they are listed. */
  packs: readonly InstalledPack[];
  /** The dataset in use, with what packs add to it. */
  dataset: Dataset;
  /** What is being added, if anything. */
  task: PackTask | null;
  /** How the last change ended. */
  news: PackNews | null;
  actions: PackActions;
};

/** The claim packs: the record that comes with the extension, those that the reader added, and adding one. */
export function OptionsPacks({ packs, dataset, task, news, actions }: OptionsPacksProps) {
  const { versions, claimCount, fromPacks = 0 } = dataset;
  const newest = versions[0];
  return (
    <section class="sec packs" id="packs">
      <h2>{t('packs.title')}</h2>
      <p class="lede">{plural('packs.note', claimCount)}</p>
      <div class="group">
        <ul aria-label={t('packs.list')}>
          <li class="row pack">
            <h3>{t('packs.bundled')}</h3>
            <p class="s">{t('packs.comesWith')}</p>
            {newest && (
              <PackFacts version={newest.version} date={newest.date} claims={Math.max(0, claimCount - fromPacks)} />
            )}
          </li>
          {packs.map((pack) => (
            <PackEntry key={pack.manifest.id} pack={pack} actions={actions} />
          ))}
        </ul>
        <PackAdd task={task} news={news} actions={actions} />
      </div>
    </section>
  );
}
