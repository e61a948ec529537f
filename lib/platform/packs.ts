/** The reader's packs: adding, turning on and off, removing. For the settings page. */
import { type InstalledPack, PACK_LIMITS } from '../../data/schema-pack';
import { compareVersions, judgeVersion } from '../packs/install-rule';
import { PackError } from '../packs/pack-error';
import { claimsOf, openPacks, type PreparedPack, type StoredPack } from './packs-database';
import { setPacksOn } from './packs-on';

type Database = Awaited<ReturnType<typeof openPacks>>;
const STORES = ['packs', 'indexes', 'claims', 'held'] as const;
const inOneGo = (database: Database) => database.transaction(STORES, 'readwrite');
type Change = ReturnType<typeof inOneGo>;

const hold = ({ manifest, fingerprint }: PreparedPack) => ({ manifest, fingerprint });

/** Runs a change as one transaction and tells the open pages. It is undone when it throws, or when `signal` aborts. */
async function change<Value>(run: (change: Change) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
  const database = await openPacks();
  try {
    signal?.throwIfAborted();
    const transaction = inOneGo(database);
    transaction.done.catch(() => undefined);
    const undo = () => {
      try {
        transaction.abort();
      } catch {
        // It has ended.
      }
    };
    signal?.addEventListener('abort', undo);
    try {
      const value = await run(transaction);
      await transaction.done;
      await tell(database);
      return value;
    } catch (error) {
      undo();
      throw signal?.aborted ? signal.reason : error;
    } finally {
      signal?.removeEventListener('abort', undo);
    }
  } finally {
    database.close();
  }
}

/** What fails here is made good when the settings are opened next. */
async function tell(database: Database): Promise<void> {
  try {
    const packs = (await database.getAll('packs')).filter(({ on, usable }) => on && usable);
    await setPacksOn(packs.map(({ manifest }) => `${manifest.id}@${manifest.version}`).join(' '));
  } catch (error) {
    console.error('On the Record: packs', error);
  }
}

async function put(stores: Change, prepared: PreparedPack, pack: StoredPack): Promise<void> {
  const { id } = prepared.manifest;
  await stores.objectStore('claims').delete(claimsOf(id));
  await Promise.all(prepared.claims.map((claim) => stores.objectStore('claims').put(claim, claim.id)));
  await stores.objectStore('indexes').put({ bytes: prepared.bytes, format: prepared.format }, id);
  if (pack.held === null) await stores.objectStore('held').delete(id);
  await stores.objectStore('packs').put(pack, id);
}

/** Every installed pack, in order of their names. */
export async function listPacks(): Promise<InstalledPack[]> {
  const database = await openPacks();
  try {
    await tell(database);
    const packs = await database.getAll('packs');
    return packs.sort((a, b) => a.manifest.name.localeCompare(b.manifest.name));
  } finally {
    database.close();
  }
}

/**
 * Stores a pack: new ones are on, updates stay as they were, and a version signed with another key is held.
 * @throws {PackError} when it is not newer, or there are too many
 */
export function installPack(prepared: PreparedPack, signal: AbortSignal): Promise<'install' | 'update' | 'hold'> {
  return change(async (stores) => {
    const { manifest, publicKey, fingerprint } = prepared;
    const known = await stores.objectStore('packs').get(manifest.id);
    const verdict = judgeVersion(known, prepared);
    if (verdict === 'hold' && known) {
      await stores.objectStore('held').put(prepared, manifest.id);
      await stores.objectStore('packs').put({ ...known, held: hold(prepared) }, manifest.id);
      return verdict;
    }
    if (!known && (await stores.objectStore('packs').count()) >= PACK_LIMITS.packs) throw new PackError('tooMany');
    const waiting = known?.held ?? null;
    const held = waiting && compareVersions(waiting.manifest.version, manifest.version) > 0 ? waiting : null;
    await put(stores, prepared, { manifest, publicKey, fingerprint, held, on: known?.on ?? true, usable: true });
    return verdict;
  }, signal);
}

/** The reader trusts the key of the held version: it takes the place of the installed one, and its key counts from now on. */
export function acceptHeld(id: string): Promise<void> {
  return change(async (stores) => {
    const known = await stores.objectStore('packs').get(id);
    const prepared = await stores.objectStore('held').get(id);
    if (!known || !prepared) return;
    const { manifest, publicKey, fingerprint } = prepared;
    await put(stores, prepared, { manifest, publicKey, fingerprint, held: null, on: known.on, usable: true });
  });
}

/** The reader does not trust it: the held version goes. */
export function discardHeld(id: string): Promise<void> {
  return change(async (stores) => {
    const known = await stores.objectStore('packs').get(id);
    await stores.objectStore('held').delete(id);
    if (known) await stores.objectStore('packs').put({ ...known, held: null }, id);
  });
}

export function setPackOn(id: string, on: boolean): Promise<void> {
  return change(async (stores) => {
    const known = await stores.objectStore('packs').get(id);
    if (known) await stores.objectStore('packs').put({ ...known, on }, id);
  });
}

/** Removes a pack with all that it brought, its publisher's key too. */
export function removePack(id: string): Promise<void> {
  return change(async (stores) => {
    await stores.objectStore('claims').delete(claimsOf(id));
    await Promise.all((['packs', 'indexes', 'held'] as const).map((name) => stores.objectStore(name).delete(id)));
  });
}
