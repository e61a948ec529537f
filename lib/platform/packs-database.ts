/** Where packs lie: IndexedDB. Every change is one transaction, so that nothing is ever half installed. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { InstalledPack, ShownClaim } from '../../data/schema-pack';

/** An installed pack, or the version of one that is held. */
export interface StoredPack extends InstalledPack {
  /** The publisher's key in base64. */
  publicKey: string;
}

/** The compiled wordings of a pack. */
export interface StoredIndex {
  bytes: ArrayBuffer;
  /** The index format it was compiled for. */
  format: number;
}

/** A checked pack, ready to be stored. */
export interface PreparedPack extends StoredIndex {
  manifest: StoredPack['manifest'];
  publicKey: string;
  fingerprint: string;
  /** With the ids under which they are known. */
  claims: readonly ShownClaim[];
}

interface Packs extends DBSchema {
  packs: { key: string; value: StoredPack };
  /** By id of the pack. */
  indexes: { key: string; value: StoredIndex };
  /** By id of the claim, of which the first part is the pack's. */
  claims: { key: string; value: ShownClaim };
  /** By id of the pack: a version that waits for the reader's word. */
  held: { key: string; value: PreparedPack };
}

export type PacksDatabase = IDBPDatabase<Packs>;

/** Rejects where the browser keeps no data for us. */
export function openPacks(): Promise<PacksDatabase> {
  return openDB<Packs>('packs', 1, {
    upgrade(database) {
      for (const name of ['packs', 'indexes', 'claims', 'held'] as const) database.createObjectStore(name);
    },
  });
}

/** The ids of all claims of a pack. */
export const claimsOf = (packId: string) => IDBKeyRange.bound(`${packId}--`, `${packId}--\uffff`);
