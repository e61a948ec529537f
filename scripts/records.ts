/** Reads the bundled records from disk, checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Claim, parseClaim, RecordError } from '../data/schema';
import type { Aliases } from '../lib/matching/compile';

export const ROOT = join(import.meta.dirname, '..');
const CLAIMS = join(ROOT, 'data', 'claims');

/** Paths of all records, sorted. */
export function recordFiles(folder = CLAIMS): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads one record.
 * @throws {RecordError} naming file, field and reason
 */
export function readRecord(path: string): Claim {
  const file = relative(ROOT, path);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RecordError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return parseClaim(value, file);
}

/**
 * Reads every record.
 * @throws {RecordError} listing all records that do not fit
 */
export function readRecords(folder = CLAIMS): Claim[] {
  const problems: string[] = [];
  const claims = recordFiles(folder).flatMap((path) => {
    try {
      return [readRecord(path)];
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new RecordError(problems.join('\n'));
  return claims;
}

/** The alias table. */
export function readAliases(): Aliases {
  return JSON.parse(readFileSync(join(ROOT, 'data', 'aliases.json'), 'utf8')) as Aliases;
}
