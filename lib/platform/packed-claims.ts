/** What packs that are on add to the record. For the background. A store that fails adds nothing. */
import type { Claim } from '../../data/schema';
import type { ShownClaim } from '../../data/schema-pack';
import { toBase64 } from '../packs/base64';
import { claimsOf, openPacks, type PacksDatabase } from './packs-database';
import { getPacksOn } from './packs-on';

/** Whether a claim’s id is one that only packs have: `<pack>--<claim>`. */
export const isPacked = (id: string): boolean => id.includes('--');

/** Nothing is opened while no pack is on. */
async function inPacks<Value>(nothing: Value, look: (database: PacksDatabase) => Promise<Value>): Promise<Value> {
  try {
    if ((await getPacksOn()) === '') return nothing;
    const database = await openPacks();
    try {
      return await look(database);
    } finally {
      database.close();
    }
  } catch (error) {
    console.error('On the Record: packs', error);
    return nothing;
  }
}

async function packsOn(database: PacksDatabase) {
  return (await database.getAll('packs')).filter(({ on, usable }) => on && usable);
}

/** The records with these ids, of packs that are on. */
export function packedClaims(ids: readonly string[]): Promise<ShownClaim[]> {
  const wanted = ids.filter(isPacked);
  if (wanted.length === 0) return Promise.resolve([]);
  return inPacks([], async (database) => {
    const on = new Set((await packsOn(database)).map(({ manifest }) => manifest.id));
    const found = await Promise.all(wanted.map((id) => database.get('claims', id)));
    return found.flatMap((claim) => (claim && on.has(claim.id.split('--')[0] ?? '') ? [claim] : []));
  });
}

/** Every record of packs that are on. */
export function allPackedClaims(): Promise<ShownClaim[]> {
  return inPacks([], async (database) => {
    const packs = await packsOn(database);
    return (await Promise.all(packs.map(({ manifest }) => database.getAll('claims', claimsOf(manifest.id))))).flat();
  });
}

/** How many records packs add. */
export function countPackedClaims(): Promise<number> {
  return inPacks(0, async (database) =>
    (await packsOn(database)).reduce((sum, { manifest }) => sum + manifest.claims, 0),
  );
}

/**
 * The compiled wordings of packs that are on, in base64. Those of another format than `format` are compiled anew; a pack
 * for which that fails is marked as one that cannot be used.
 */
export function packIndexes(
  format: number,
  compile: (claims: readonly Claim[]) => Promise<ArrayBuffer>,
): Promise<string[]> {
  return inPacks<string[]>([], async (database) => {
    const indexes: string[] = [];
    for (const pack of await packsOn(database)) {
      const { id } = pack.manifest;
      let index = await database.get('indexes', id);
      if (index?.format !== format) {
        try {
          index = { format, bytes: await compile(await database.getAll('claims', claimsOf(id))) };
          await database.put('indexes', index, id);
        } catch {
          await database.put('packs', { ...pack, usable: false }, id);
          continue;
        }
      }
      indexes.push(toBase64(new Uint8Array(index.bytes)));
    }
    return indexes;
  });
}
