/** `npm run data:links [-- --write] [-- id …]`: opens every source, and says which have moved or gone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RecordError } from '../data/schema';
import { canonical } from './canonical';
import { type CheckedLink, checkLinks, type Kept, withChecks } from './links/check-links';
import { politeVisitor } from './links/visit';
import { ROOT, readRecords } from './records';

const CACHE = join(ROOT, '.cache', 'links.json');
const KEEP_DAYS = 7;
const MANNERS = { pause: 3_000, patience: 20_000 };

const { values, positionals } = readOptions();
const today = new Date().toISOString().slice(0, 10);

function readOptions() {
  try {
    return parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run data:links [-- --write] [-- id …]`);
    process.exit(2);
  }
}

function outcome({ source, verdict }: CheckedLink): string {
  switch (verdict.found) {
    case 'page':
      return 'as on record';
    case 'moved':
      return `moved to ${verdict.to}`;
    case 'other-title':
      return `now titled “${verdict.title}”, on record “${source.title}”`;
    case 'gone':
      return `gone (${verdict.status})`;
    case 'not-known':
      return `not known: ${verdict.why}`;
  }
}

function describe(link: CheckedLink): string {
  const copy = link.archived ? `\n    a kept copy: ${link.archived}` : '';
  return `${link.source.url}\n    ${outcome(link)}; in ${link.ids.join(', ')}${copy}`;
}

try {
  const claims = readRecords().filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  if (claims.length === 0) throw new RecordError(`No record with the id ${positionals.join(', ')}.`);
  const kept: Kept = existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, 'utf8')) : { visits: {} };
  const keep = () => {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(CACHE, JSON.stringify(kept));
  };
  process.once('SIGINT', () => {
    keep();
    console.error('\nStopped. What was opened so far is kept; the next run goes on from there. No record was changed.');
    process.exit(130);
  });
  const links = await checkLinks(claims, {
    visitor: politeVisitor(MANNERS),
    kept,
    today,
    days: KEEP_DAYS,
    onProgress(done, total) {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} addresses`);
      if (done % 20 === 0) keep();
    },
  });
  keep();
  const count = (found: string) => links.filter(({ verdict }) => verdict.found === found).length;
  for (const link of links) if (link.verdict.found !== 'page') console.log(describe(link));
  console.log(
    `${links.length} addresses: ${count('page')} as on record, ${count('moved')} moved, ${count('other-title')} with another title, ${count('gone')} gone, ${count('not-known')} not known.`,
  );
  if (values.write) {
    for (const claim of claims) {
      writeFileSync(
        join(ROOT, 'data', 'claims', claim.topic, `${claim.id}.json`),
        canonical(withChecks(claim, links, today)),
      );
    }
    console.log('Date and result are written to `checked`. Run `npm run data:generate` next.');
  } else console.log('Nothing was written. With `-- --write`, date and result go to `checked` of each source.');
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
