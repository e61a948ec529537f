/** `npm run data:generate`: puts the keys of records in order, and writes the files in `data` that follow from them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RecordError } from '../data/schema';
import { canonical } from './canonical';
import { generated } from './generated';
import { DRAFTS, ROOT, recordFiles } from './records';

try {
  const files = generated();
  for (const path of [...recordFiles(), ...recordFiles(DRAFTS)]) {
    const text = readFileSync(path, 'utf8');
    const ordered = canonical(JSON.parse(text));
    if (text === ordered) continue;
    writeFileSync(path, ordered);
    console.log(`put in order ${relative(ROOT, path)}`);
  }
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`Nothing was written.\n${error.message}`);
  process.exitCode = 2;
}
