/** From the file that a reader picked to an installed pack. */
import aliases from '../../data/aliases.json';
import type { Claim } from '../../data/schema';
import { packedId, type ShownClaim } from '../../data/schema-pack';
import { compileSteps } from '../../lib/matching/compile';
import { INDEX_FORMAT } from '../../lib/matching/index-format';
import type { Pace } from '../../lib/packs/pace';
import { PackError } from '../../lib/packs/pack-error';
import { type Pack, readPack } from '../../lib/packs/read-pack';
import { installPack } from '../../lib/platform/packs';
import type { PreparedPack } from '../../lib/platform/packs-database';

/** A record as it is kept: under an id of its own, with the pack it comes from, without what only authors need. */
function toShown({ tests, $schema, ...claim }: Claim, { manifest }: Pack): ShownClaim {
  const { id, name, publisher } = manifest;
  return { ...claim, id: packedId(id, claim.id), pack: { name, publisher } };
}

async function compile(claims: readonly ShownClaim[], pace: Pace): Promise<ArrayBuffer> {
  const steps = compileSteps(claims, aliases);
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await pace.step('preparing', value);
    }
  } catch (error) {
    if (pace.signal.aborted) throw error;
    throw new PackError('record', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads and checks a pack and compiles its wordings. Nothing is stored.
 * @throws {PackError} when it is refused
 * @throws the reason of the pace's signal, when the reader cancels
 */
export async function preparePack(file: Blob, pace: Pace): Promise<PreparedPack> {
  const pack = await readPack(file, pace);
  const claims = pack.claims.map((claim) => toShown(claim, pack));
  const bytes = await compile(claims, pace);
  const { manifest, publicKey, fingerprint } = pack;
  return { manifest, publicKey, fingerprint, claims, bytes, format: INDEX_FORMAT };
}

/** Prepares a pack and stores it: see `preparePack` and `installPack`. */
export async function addPack(file: Blob, pace: Pace) {
  const prepared = await preparePack(file, pace);
  await pace.step('saving', 1);
  return { manifest: prepared.manifest, outcome: await installPack(prepared, pace.signal) };
}
