/** The files in `data` that are written by machine. A test compares them with what this gives. */

import { speak } from '../components/t';
import { compile } from '../lib/matching/compile';
import { canonical } from './canonical';
import { changesPage } from './changes';
import { claimJsonSchema, draftJsonSchema } from './json-schema';
import { translateFrom } from './messages';
import { overlapsOf } from './overlaps';
import { readAliases, readDrafts, readRecords, readVersions } from './records';
import { reportPage } from './report';

/**
 * Text of each file by its path from the root.
 * @throws {RecordError} when a record does not fit
 */
export function generated(): Record<string, string> {
  speak(translateFrom('en'));
  const claims = readRecords();
  const overlaps = overlapsOf(claims, compile(claims, readAliases()));
  return {
    'data/CHANGES.md': changesPage(claims, readVersions()),
    'data/REPORT.md': reportPage(claims, readDrafts(), overlaps),
    'data/claim.schema.json': canonical(claimJsonSchema()),
    'data/draft.schema.json': canonical(draftJsonSchema()),
  };
}
