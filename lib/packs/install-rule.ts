/** What may follow what. */
import type { PackManifest } from '../../data/schema-pack';
import { PackError } from './pack-error';

/** What is known of a version, installed or new. */
export interface SignedVersion {
  manifest: PackManifest;
  /** The key in base64. */
  publicKey: string;
}

/** Below 0 when `a` is older than `b`, 0 when they are equal: `1` is `1.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * What becomes of a new version of a pack. The key of the version that was installed first is trusted; one that another
 * key signed waits for the reader's word.
 * @throws {PackError} when it is not newer than the installed one
 */
export function judgeVersion(installed: SignedVersion | undefined, next: SignedVersion): 'install' | 'update' | 'hold' {
  if (!installed) return 'install';
  const order = compareVersions(next.manifest.version, installed.manifest.version);
  if (order < 0) throw new PackError('older', `${next.manifest.version} < ${installed.manifest.version}`);
  if (next.publicKey !== installed.publicKey) return 'hold';
  if (order > 0) return 'update';
  throw new PackError(next.manifest.sha256 === installed.manifest.sha256 ? 'same' : 'sameNumber');
}
