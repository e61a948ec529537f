/** `data/CHANGES.md`: what each version of the dataset changed, from the records' own histories. */
import { changesByVersion } from '../components/changes';
import { headline } from '../components/claim-text';
import type { Claim } from '../data/schema';
import type { DatasetVersion } from '../data/schema-dataset';

/** Changes told in one line when several records share it. */
const ADDED = 'Added.';

export function changesPage(claims: readonly Claim[], versions: readonly DatasetVersion[]): string {
  const parts = changesByVersion(claims, versions).map(({ version, date, changes }) => {
    const added = changes.filter(({ change }) => change === ADDED);
    const rest = changes.filter(({ change }) => change !== ADDED);
    const lines = rest.map(
      (entry) => `- ${entry.date}, ${headline(entry.claim.title)} (\`${entry.claim.id}\`): ${entry.change}`,
    );
    const names = added.map(({ claim }) => `- ${headline(claim.title)} (\`${claim.id}\`)`);
    return [
      `## ${version}, ${date}`,
      ...(lines.length > 0 ? [`### Changed\n\n${lines.join('\n')}`] : []),
      ...(names.length > 0 ? [`### Added: ${names.length}\n\n${names.join('\n')}`] : []),
      ...(changes.length === 0 ? ['No record changed.'] : []),
    ].join('\n\n');
  });
  return `# What changed in the record\n\nWritten by \`npm run data:generate\` from the histories of the records.\n\n${parts.join('\n\n')}\n`;
}
