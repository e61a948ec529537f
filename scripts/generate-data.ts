/** `npm run data:generate`: writes the files in `data` that follow from the records. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordError } from '../data/schema';
import { generated } from './generated';
import { ROOT } from './records';

try {
  for (const [path, text] of Object.entries(generated())) {
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`Nothing was written.\n${error.message}`);
  process.exitCode = 2;
}
