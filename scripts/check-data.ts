/** `npm run data:check [-- id …]`: what an editor would send back, and which wordings to tighten. */
import { RecordError } from '../data/schema';
import { compile } from '../lib/matching/compile';
import { checkRecord } from './check-record';
import { checkWordings } from './check-wordings';
import { readAliases, readDrafts, readNames, readRecords, readVersions } from './records';

try {
  const wanted = process.argv.slice(2);
  const claims = readRecords();
  const drafts = readDrafts();
  const isWanted = ({ id }: { id: string }) => wanted.length === 0 || wanted.includes(id);
  const unknown = wanted.filter((id) => ![...claims, ...drafts].some((claim) => claim.id === id));
  if (unknown.length > 0) throw new RecordError(`no record with the id ${unknown.join(', ')}`);
  const aliases = readAliases();
  const names = readNames();
  const newest = readVersions()[0]?.date ?? '';
  const index = compile(claims, aliases);
  const shown = claims.filter(isWanted);
  const problems = shown.flatMap((claim) =>
    [...checkRecord(claim, names, newest), ...checkWordings(claim, index, aliases)].map(
      (problem) => `${claim.topic}/${claim.id}.json: ${problem}`,
    ),
  );
  for (const problem of problems) console.log(problem);
  for (const { id, missing } of drafts.filter(isWanted)) {
    if (wanted.length > 0) console.log(`${id} is a draft. It lacks: ${missing.join(' ')}`);
  }
  const rest = wanted.length === 0 ? `, ${drafts.length} drafts` : '';
  const count = `${shown.length} ${shown.length === 1 ? 'record' : 'records'}${rest}`;
  if (problems.length > 0) console.log(`${problems.length} to mend.`);
  else if (shown.length > 0) console.log(`${count}: nothing to mend.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
