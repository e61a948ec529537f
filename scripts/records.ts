/** Reads the data from disk, checked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Claim, type Draft, type InstitutionKind, parseClaim, parseDraft, RecordError } from '../data/schema';
import type { Aliases } from '../lib/matching/compile';

export const ROOT = join(import.meta.dirname, '..');
const CLAIMS = join(ROOT, 'data', 'claims');
export const DRAFTS = join(ROOT, 'data', 'drafts');

/** Paths of all records, sorted. */
export function recordFiles(folder = CLAIMS): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RecordError(`${relative(ROOT, path)} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads every file of a folder; what does not fit is told together, at the end. */
function readAll<Shape>(folder: string, parse: (value: unknown, file: string) => Shape): Shape[] {
  const problems: string[] = [];
  const read = recordFiles(folder).flatMap((path) => {
    try {
      return [parse(readJson(path), relative(ROOT, path))];
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new RecordError(problems.join('\n'));
  return read;
}

/**
 * Reads every bundled record.
 * @throws {RecordError} listing all records that do not fit
 */
export function readRecords(folder = CLAIMS): Claim[] {
  return readAll(folder, parseClaim);
}

/**
 * The bundled record with an id.
 * @throws {RecordError} when there is none, or when a record does not fit
 */
export function readRecord(id: string): Claim {
  const claim = readRecords().find((one) => one.id === id);
  if (!claim) throw new RecordError(`no record with the id ${id}`);
  return claim;
}

/** Reads every draft, like `readRecords`. */
export function readDrafts(folder = DRAFTS): Draft[] {
  return readAll(folder, parseDraft);
}

/** The alias table. */
export function readAliases(): Aliases {
  return readJson(join(ROOT, 'data', 'aliases.json')) as Aliases;
}

/** How institutions and people are spelled, and what kind each institution is of. */
export interface Names {
  institutions: Record<string, InstitutionKind>;
  people: string[];
}

/** The table of names. */
export function readNames(): Names {
  return readJson(join(ROOT, 'data', 'names.json')) as Names;
}

/** A version of the dataset: what changed until its day belongs to it. */
export interface DatasetVersion {
  version: string;
  date: string;
}

/** Every version of the dataset, the newest first. */
export function readVersions(): DatasetVersion[] {
  return (readJson(join(ROOT, 'data', 'dataset.json')) as { versions: DatasetVersion[] }).versions;
}
