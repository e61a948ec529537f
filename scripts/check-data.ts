/** `npm run data:check [-- id …]`: names each wording to tighten and each sentence that is missed. */
import { RecordError } from '../data/schema';
import { compile } from '../lib/matching/compile';
import { checkWordings } from './check-wordings';
import { readAliases, readRecords } from './records';

try {
  const wanted = process.argv.slice(2);
  const claims = readRecords();
  const unknown = wanted.filter((id) => !claims.some((claim) => claim.id === id));
  if (unknown.length > 0) throw new RecordError(`no record with the id ${unknown.join(', ')}`);
  const aliases = readAliases();
  const index = compile(claims, aliases);
  const shown = claims.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  let problems = 0;
  for (const claim of shown) {
    for (const problem of checkWordings(claim, index, aliases)) {
      problems += 1;
      console.log(`${claim.topic}/${claim.id}.json: ${problem}`);
    }
  }
  console.log(problems === 0 ? `${shown.length} records, nothing to mend.` : `${problems} to mend.`);
  process.exitCode = problems === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
