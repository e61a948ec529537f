/** The section of packs: what the reader does there, done. */
import '../../components/packs.css';
import { type Signal, signal } from '@preact/signals';
import { OptionsPacks } from '../../components/OptionsPacks';
import type { PackNews, PackTask } from '../../components/packs-view';
import type { Dataset } from '../../data/schema-dataset';
import type { InstalledPack, PackManifest } from '../../data/schema-pack';
import { createPace } from '../../lib/packs/pace';
import { PackError } from '../../lib/packs/pack-error';
import { acceptHeld, discardHeld, listPacks, removePack, setPackOn } from '../../lib/platform/packs';
import { askBackground } from '../../lib/platform/page-messages';
import { addPack } from './install-pack';

const OUTCOMES = { install: 'installed', update: 'updated', hold: 'held' } as const;

const packs = signal<readonly InstalledPack[]>([]);
const task = signal<PackTask | null>(null);
const news = signal<PackNews | null>(null);
let adding: AbortController | null = null;

const tell = (kind: (typeof OUTCOMES)['install' | 'update' | 'hold'] | 'removed' | 'discarded', of: PackManifest) => {
  news.value = { kind, name: of.name, version: of.version };
};

/** Does what the reader asked for; what fails is told. `work` is what the reader can stop. */
async function attempt(dataset: Signal<Dataset>, run: () => Promise<void>, work?: AbortController): Promise<void> {
  news.value = null;
  if (work) adding = work;
  try {
    await run();
  } catch (error) {
    if (work?.signal.aborted) news.value = { kind: 'cancelled' };
    else if (error instanceof PackError) news.value = { kind: 'refused', refusal: error.refusal, detail: error.detail };
    else news.value = { kind: 'refused', refusal: 'storage', detail: String(error) };
  } finally {
    if (work) {
      adding = null;
      task.value = null;
    }
    await refresh(dataset);
  }
}

async function refresh(dataset: Signal<Dataset>): Promise<void> {
  packs.value = await listPacks().catch(() => []);
  dataset.value = await askBackground({ type: 'getDataset' });
}

/** Shows the packs; `dataset` is kept in step with them. */
export function createPacks(dataset: Signal<Dataset>) {
  const find = (id: string) => packs.value.find(({ manifest }) => manifest.id === id);
  const onAdd = (file: File) => {
    if (adding) return;
    const work = new AbortController();
    const add = async () => {
      const pace = createPace(work.signal, (progress) => {
        task.value = progress;
      });
      const { manifest, outcome } = await addPack(file, pace);
      tell(OUTCOMES[outcome], manifest);
    };
    void attempt(dataset, add, work);
  };
  const onSwitch = (id: string, on: boolean) => void attempt(dataset, () => setPackOn(id, on));
  const onRemove = (id: string) => {
    const pack = find(id);
    void attempt(dataset, async () => {
      await removePack(id);
      if (pack) tell('removed', pack.manifest);
    });
  };
  const onAccept = (id: string) => {
    const held = find(id)?.held;
    void attempt(dataset, async () => {
      await acceptHeld(id);
      if (held) tell('updated', held.manifest);
    });
  };
  const onDiscard = (id: string) => {
    const held = find(id)?.held;
    void attempt(dataset, async () => {
      await discardHeld(id);
      if (held) tell('discarded', held.manifest);
    });
  };
  const actions = { onAdd, onCancel: () => adding?.abort(), onSwitch, onRemove, onAccept, onDiscard };
  void refresh(dataset);

  return function Packs() {
    return (
      <OptionsPacks packs={packs.value} dataset={dataset.value} task={task.value} news={news.value} actions={actions} />
    );
  };
}
