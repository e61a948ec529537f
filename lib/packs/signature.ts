/**
 * The one place that knows how signatures are checked: the browser's own Ed25519 (Chrome 137, Firefox 129). A library
 * for older browsers would go here.
 */
import { PackError } from './pack-error';

const ALGORITHM = 'Ed25519';

/**
 * Keys for which anybody can make signatures (points of small order), in little endian without the sign bit. Browsers do not
 * agree on refusing them.
 */
const WEAK_KEYS = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Bytes in lower-case hexadecimal. */
export const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function isWeak(key: Uint8Array): boolean {
  const point = key.slice();
  point[31] = (point[31] ?? 0) & 0x7f;
  return WEAK_KEYS.has(hex(point));
}

async function importKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', key, ALGORITHM, false, ['verify']);
  } catch (error) {
    if (error instanceof Error && error.name === 'DataError') throw new PackError('altered', 'publicKey: is no key');
    throw new PackError('unsupported');
  }
}

/**
 * Checks a signature.
 * @throws {PackError} `altered` when it is not the key's, `unsupported` when the browser cannot tell
 */
export async function verify(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (isWeak(key)) throw new PackError('altered', 'publicKey: is a weak key');
  const imported = await importKey(key);
  const good = await crypto.subtle.verify(ALGORITHM, imported, signature, message).catch(() => false);
  if (!good) throw new PackError('altered', 'signature: is not that of the manifest');
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** What people compare of a key: the first 128 bits of its SHA-256, in eight groups. */
export async function fingerprintOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const digits = (await sha256(key)).slice(0, 32).toUpperCase();
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}
