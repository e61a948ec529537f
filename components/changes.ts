import type { Claim } from '../data/schema';
import type { DatasetVersion } from '../data/schema-dataset';

/** What one version of the dataset brought. */
export interface VersionChanges extends DatasetVersion {
  changes: { date: string; claim: Claim; change: string }[];
}

/** The histories of all records, by version of the dataset, the newest first; within one by day, then by claim. */
export function changesByVersion(claims: readonly Claim[], versions: readonly DatasetVersion[]): VersionChanges[] {
  const entries = claims
    .flatMap((claim) => claim.history.map(({ date, change }) => ({ date, claim, change })))
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.claim.id.localeCompare(b.claim.id));
  return versions.map(({ version, date }, at) => {
    const before = versions[at + 1]?.date ?? '';
    return { version, date, changes: entries.filter((entry) => entry.date <= date && entry.date > before) };
  });
}
