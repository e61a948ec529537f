/** A claim pack: a signed, versioned list of records that a reader adds from a file. Data, never logic. */
import * as v from 'valibot';
import type { Claim } from './schema';
import { HttpsUrl, Id, Text } from './schema-text';

/** What a pack may hold at most. Lengths are UTF-16 units. */
export const PACK_LIMITS = {
  bytes: 8_000_000,
  claims: 1000,
  /** Packs that can be installed at once. */
  packs: 20,
  /** One record, as it is written in the file. */
  claimLength: 200_000,
  /** One text of a record. */
  textLength: 2000,
  /** One list of a record: its wordings, accounts, terms. */
  listLength: 200,
  wordings: 60,
  /** Lists and objects in one another. */
  depth: 12,
  /** Values other than this, up or down, are no amounts of anything. */
  number: 1e15,
  packId: 32,
  claimId: 60,
} as const;

/** Up to four numbers joined by dots, compared number by number: `1.0`, `2026.11`. */
const Version = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){0,3}$/, 'must be numbers joined by dots, such as 2026.11'),
);

const Day = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day: YYYY-MM-DD'));

const base64 = (length: number, name: string) =>
  v.pipe(v.string(), v.length(length, `must be ${name} in base64`), v.regex(/^[A-Za-z0-9+/]+=*$/, 'must be base64'));

export const PackManifest = v.strictObject({
  /** The version of this format. */
  format: v.literal(1),
  /** The same in every version of the pack. */
  id: v.pipe(Id, v.maxLength(PACK_LIMITS.packId)),
  name: v.pipe(Text, v.maxLength(80)),
  publisher: v.pipe(Text, v.maxLength(80)),
  version: Version,
  /** The day on which this version was published. */
  date: Day,
  /** How many claims there are. */
  claims: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PACK_LIMITS.claims)),
  /** SHA-256 of the list of claims as it is written in the file, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')),
  /** Where readers find the publisher. */
  homepage: v.pipe(HttpsUrl, v.maxLength(300)),
});
export type PackManifest = v.InferOutput<typeof PackManifest>;

/** What stands in the file before the claims. */
export const PackHead = v.strictObject({
  manifest: PackManifest,
  /** The publisher's key, 32 bytes. */
  publicKey: base64(44, 'a key of 32 bytes'),
  /** Ed25519 over the manifest as it is written in the file, 64 bytes. */
  signature: base64(88, 'a signature of 64 bytes'),
});
export type PackHead = v.InferOutput<typeof PackHead>;

/** Where a record comes from that is not bundled. */
export interface PackOrigin {
  name: string;
  publisher: string;
}

/** A record as it is shown: a bundled one, or one from a pack. */
export type ShownClaim = Claim & { pack?: PackOrigin };

/**
 * Id under which a claim of a pack is known. No id of a bundled record holds two hyphens in a row, so that no pack can
 * stand in for one.
 */
export const packedId = (packId: string, claimId: string) => `${packId}--${claimId}`;

/** A version that waits for the reader's word, because another key signed it. */
export interface HeldVersion {
  manifest: PackManifest;
  fingerprint: string;
}

/** An installed pack, without its claims. */
export interface InstalledPack {
  manifest: PackManifest;
  /** Of the publisher's key: see `fingerprintOf`. */
  fingerprint: string;
  on: boolean;
  held: HeldVersion | null;
  /** False when this version of the extension cannot read its wordings. */
  usable: boolean;
}

/** Why a pack was not installed. */
export type PackRefusal =
  /** The file cannot be read from disk. */
  | 'unreadable'
  | 'tooLarge'
  /** No pack at all, or its layout was changed. */
  | 'notPack'
  | 'newerFormat'
  /** Fields of the manifest or the key do not fit. */
  | 'manifest'
  /** The claims or the manifest are not those that were signed. */
  | 'altered'
  /** The browser does not know Ed25519. */
  | 'unsupported'
  /** A record does not fit. */
  | 'record'
  /** A newer version is installed. */
  | 'older'
  /** This very version is installed. */
  | 'same'
  /** Other contents under the number of the installed version. */
  | 'sameNumber'
  | 'tooMany'
  /** The browser did not store it. */
  | 'storage';
