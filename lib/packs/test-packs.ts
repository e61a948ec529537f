/** Packs for tests, with any fault in them, always signed. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { PackError } from './pack-error';
import { type Pack, readPack } from './read-pack';
import { manifestBytes, writeClaim, writeClaims, writePack } from './write-pack';

export const KEY = generateKeyPairSync('ed25519').privateKey;
export const OTHER_KEY = generateKeyPairSync('ed25519').privateKey;

/** A record that fits. */
export function record(id: string, changes: object = {}) {
  const source = {
    title: 'Minutes',
    publisher: 'Harbour Board',
    url: 'https://example.org/minutes',
    date: '2026-10-01',
    kind: 'primary',
    checked: { date: '2026-11-01', how: 'page-read' },
  };
  return {
    id,
    topic: 'harbours',
    title: 'Claim: the harbour was closed',
    claim: 'The harbour of Exampleton was closed for nine weeks.',
    claimants: [{ name: 'A. Speaker' }],
    appearances: [{ date: '2026-09-30', venue: 'Interview', sources: [source] }],
    side: 'non-partisan',
    wordings: [{ kind: 'paraphrase', text: 'the harbour of Exampleton stayed closed for nine weeks' }],
    accounts: [
      {
        institution: 'Harbour Board',
        kind: 'government',
        asOf: '2026-10-01',
        summary: 'The board says the harbour was closed for two days.',
        relation: 'contradicts',
        sources: [source],
      },
    ],
    corrections: [],
    tags: [],
    history: [{ date: '2026-11-01', change: 'Added.' }],
    updated: '2026-11-01',
    ...changes,
  };
}

interface Parts {
  manifest?: object;
  key?: KeyObject;
  /** Lines as they are to stand in the file. */
  lines?: readonly string[];
}

/** A pack as text, signed whatever it holds. */
export function packText(claims: readonly unknown[], { manifest = {}, key = KEY, lines }: Parts = {}): string {
  const written = lines ?? claims.map((claim) => writeClaim(claim));
  const full = {
    format: 1 as const,
    id: 'harbours',
    name: 'Harbours',
    publisher: 'Example Desk',
    version: '1.0',
    date: '2026-11-03',
    claims: written.length,
    sha256: createHash('sha256').update(writeClaims(written)).digest('hex'),
    homepage: 'https://packs.example.org/',
    ...manifest,
  };
  const { x = '' } = key.export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url').toString('base64');
  const signature = sign(null, manifestBytes(full), key).toString('base64');
  return writePack({ manifest: full, publicKey, signature }, written);
}

/** Reads a pack in one go. */
export function readText(text: BlobPart): Promise<Pack> {
  return readPack(new Blob([text]), { signal: new AbortController().signal, step: async () => undefined });
}

/** Why a pack is refused; null for one that is not. Whatever else is thrown is thrown on. */
export async function refusalOf(text: BlobPart): Promise<PackError | null> {
  try {
    await readText(text);
    return null;
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
}
