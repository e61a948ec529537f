/** From a file to a checked pack: size, writing, signature, hash, then every record. */
import * as v from 'valibot';
import { type Claim, parseClaim, RecordError } from '../../data/schema';
import { PACK_LIMITS, PackHead, type PackManifest } from '../../data/schema-pack';
import { fromBase64, toBase64 } from './base64';
import { faultIn } from './limits';
import type { Pace } from './pace';
import { PackError } from './pack-error';
import { fingerprintOf, sha256, verify } from './signature';
import { HEAD_LINES, manifestBytes, writeClaim, writeClaims, writeHead } from './write-pack';

export interface Pack {
  manifest: PackManifest;
  /** The publisher's key in base64, and what people compare of it. */
  publicKey: string;
  fingerprint: string;
  /** With the ids that the publisher gave them. */
  claims: Claim[];
}

/**
 * Reads a pack.
 * @throws {PackError} saying why the file is refused
 * @throws the reason of the pace's signal, when the reader cancels
 */
export async function readPack(file: Blob, pace: Pace): Promise<Pack> {
  await pace.step('reading', 0);
  const lines = split(await textOf(file));
  await pace.step('checking', 0);
  const head = readHead(lines);
  const { manifest, publicKey } = head;
  const list = lines.slice(HEAD_LINES, -2).map((line, at, all) => (at < all.length - 1 ? withoutComma(line) : line));
  const key = decode(publicKey, 'publicKey');
  await verify(key, decode(head.signature, 'signature'), manifestBytes(manifest));
  const hash = await sha256(new TextEncoder().encode(writeClaims(list)));
  if (hash !== manifest.sha256) throw new PackError('altered', 'claims: are not those that were signed');
  if (list.length !== manifest.claims) throw new PackError('manifest', `claims: there are ${list.length}`);
  const claims: Claim[] = [];
  const ids = new Set<string>();
  for (const [at, line] of list.entries()) {
    await pace.step('checking', at / list.length);
    const claim = readClaim(line, `claims.${at}`);
    if (ids.has(claim.id)) throw new PackError('record', `claims.${at}.id: “${claim.id}” is there twice`);
    ids.add(claim.id);
    claims.push(claim);
  }
  return { manifest, publicKey, fingerprint: await fingerprintOf(key), claims };
}

async function textOf(file: Blob): Promise<string> {
  if (file.size > PACK_LIMITS.bytes) throw new PackError('tooLarge');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new PackError('unreadable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackError('notPack', 'is not UTF-8 text');
  }
}

/** The lines of the file, the last of which are `]}` and nothing. */
function split(text: string): string[] {
  if (!text.startsWith('{"manifest":{')) throw new PackError('notPack');
  // One more than there can be.
  const lines = text.split('\n', HEAD_LINES + PACK_LIMITS.claims + 3);
  if (lines.length > HEAD_LINES + PACK_LIMITS.claims + 2) throw new PackError('tooLarge');
  if (lines.length < HEAD_LINES + 3 || lines.at(-2) !== ']}' || lines.at(-1) !== '') throw new PackError('notPack');
  return lines;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError(path === '' ? 'notPack' : 'record', path === '' ? 'is not JSON' : `${path}: is not JSON`);
  }
}

function readHead(lines: readonly string[]): PackHead {
  const written = lines.slice(0, HEAD_LINES).join('\n');
  if (written.length > PACK_LIMITS.claimLength) throw new PackError('tooLarge');
  const { claims, ...fields } = parseJson(`${written}]}`, '') as Record<string, unknown>;
  const fault = faultIn(fields);
  if (fault !== null) throw new PackError('manifest', fault);
  const { format } = (fields.manifest ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > 1) throw new PackError('newerFormat');
  const result = v.safeParse(PackHead, fields);
  if (!result.success) {
    const [issue] = result.issues;
    throw new PackError('manifest', `${v.getDotPath(issue) ?? '(pack)'}: ${issue.message}`);
  }
  if (`${writeHead(result.output)}[` !== written) throw new PackError('notPack', 'has another layout than a pack');
  return result.output;
}

/** Base64 has several writings of the same bytes, of which one is right. */
function decode(text: string, field: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64(text);
    if (toBase64(bytes) === text) return bytes;
  } catch {
    // Told below.
  }
  throw new PackError('altered', `${field}: is not base64 as it is written`);
}

function withoutComma(line: string): string {
  if (!line.endsWith(',')) throw new PackError('notPack', 'has another layout than a pack');
  return line.slice(0, -1);
}

function readClaim(line: string, path: string): Claim {
  if (line.length > PACK_LIMITS.claimLength) throw new PackError('record', `${path}: is too long`);
  const value = parseJson(line, path);
  const fault = faultIn(value);
  if (fault !== null) throw new PackError('record', `${path}.${fault}`);
  const { id, topic } = (value ?? {}) as { id?: unknown; topic?: unknown };
  let claim: Claim;
  try {
    claim = parseClaim(value, `claims/${topic}/${id}.json`);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new PackError(
      'record',
      `${path}: ${error.message
        .split('\n')
        .slice(1, 4)
        .map((reason) => reason.trim())
        .join('; ')}`,
    );
  }
  if (writeClaim(claim) !== line) throw new PackError('record', `${path}: is not written as a pack writes records`);
  if (claim.id.length > PACK_LIMITS.claimId) throw new PackError('record', `${path}.id: is too long`);
  if (claim.wordings.length > PACK_LIMITS.wordings) throw new PackError('record', `${path}.wordings: are too many`);
  return claim;
}
