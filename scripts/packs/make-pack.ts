/** Makes packs: from a folder of records to a signed file. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../data/schema';
import type { PackManifest } from '../../data/schema-pack';
import { createPace } from '../../lib/packs/pace';
import { type Pack, readPack } from '../../lib/packs/read-pack';
import { manifestBytes, writeClaim, writeClaims, writePack } from '../../lib/packs/write-pack';
import { readRecords } from '../records';

/** What the person at the terminal has to put right. */
export class PackToolError extends Error {}

/** What an author says of a pack, in `pack.json`. The rest follows from the records. */
export type PackDescription = Pick<PackManifest, 'id' | 'name' | 'publisher' | 'version' | 'date' | 'homepage'>;

const DESCRIPTION = ['id', 'name', 'publisher', 'version', 'date', 'homepage'] as const;

/** A new private key, as PEM (PKCS #8). */
export function makeKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @throws {PackToolError} when the text is no private Ed25519 key */
export function readKey(pem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    // Told below.
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new PackToolError('This is no private Ed25519 key in PEM. keygen makes one.');
  return key;
}

/** The public half, 32 bytes. */
export function publicBytes(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Uint8Array.from(Buffer.from(x, 'base64url'));
}

/** A pack as text; without a key one that nobody signed. Nothing is checked: see `verifyPack`. */
export function signPack(description: PackDescription, claims: readonly Claim[], key: KeyObject | null): string {
  const lines = claims.map(({ $schema, tests, ...claim }) => writeClaim(claim));
  const sha256 = createHash('sha256').update(writeClaims(lines)).digest('hex');
  const manifest: PackManifest = { ...description, format: 1, claims: claims.length, sha256 };
  if (key === null) return writePack({ manifest, publicKey: '', signature: '' }, lines);
  const publicKey = Buffer.from(publicBytes(key)).toString('base64');
  const signature = sign(null, manifestBytes(manifest), key).toString('base64');
  return writePack({ manifest, publicKey, signature }, lines);
}

/**
 * Reads a pack as the extension does.
 * @throws {PackError} saying why it would be refused
 */
export function verifyPack(bytes: string | Uint8Array<ArrayBuffer>): Promise<Pack> {
  return readPack(
    new Blob([bytes]),
    createPace(new AbortController().signal, () => undefined),
  );
}

/**
 * Reads `pack.json` and `claims/<topic>/<id>.json` of a folder.
 * @throws {PackToolError | RecordError} naming file, field and reason
 */
export function readFolder(folder: string): { description: PackDescription; claims: Claim[] } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  } catch (error) {
    throw new PackToolError(
      `Cannot read ${join(folder, 'pack.json')}: ${error instanceof Error ? error.message : error}`,
    );
  }
  const given = Object.keys(value ?? {});
  const lacking = DESCRIPTION.filter((field) => !given.includes(field));
  const unknown = given.filter((field) => !DESCRIPTION.some((known) => known === field));
  if (lacking.length > 0) throw new PackToolError(`pack.json lacks ${lacking.join(', ')}.`);
  if (unknown.length > 0)
    throw new PackToolError(`pack.json has fields that a pack does not have: ${unknown.join(', ')}.`);
  const claims = readRecords(join(folder, 'claims'));
  if (claims.length === 0) throw new PackToolError(`There is no record in ${join(folder, 'claims')}.`);
  return { description: value as PackDescription, claims };
}

/** The description and the claims of a pack that is there already, to sign it anew. */
export function readUnchecked(text: string): { description: PackDescription; claims: Claim[] } {
  try {
    const { manifest, claims } = JSON.parse(text) as { manifest: PackManifest; claims: Claim[] };
    const { id, name, publisher, version, date, homepage } = manifest;
    return { description: { id, name, publisher, version, date, homepage }, claims: [...claims] };
  } catch {
    throw new PackToolError('This is no pack.');
  }
}
