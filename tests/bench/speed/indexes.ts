/** Compiled indexes of any number of claims. Compiling 100,000 takes seconds: each is compiled once. */
import { type ClaimWords, compileBytes } from '../../../lib/matching/compile';
import { readAliases, readRecords } from '../../../scripts/records';
import { claimsFor, phrasesFor } from '../claims';

/**
 * `verbatim`: claims with one sentence each. `whole`: the bundled records with all their wordings and guards, then such
 * claims; below their number, as many of the bundled ones.
 */
export type Kind = 'verbatim' | 'whole' | 'phrases';

const compiled = new Map<string, ArrayBuffer>();

function claimsOf(kind: Kind, size: number): ClaimWords[] {
  if (kind === 'phrases') return phrasesFor(size).map((claim, place) => ({ id: `phrase-${place}`, claim }));
  if (kind === 'verbatim') return claimsFor(size);
  const bundled = readRecords().slice(0, size);
  return [...bundled, ...claimsFor(size - bundled.length)];
}

export function indexBytes(kind: Kind, size: number): ArrayBuffer {
  const key = `${kind}-${size}`;
  const known = compiled.get(key) ?? compileBytes(claimsOf(kind, size), readAliases());
  compiled.set(key, known);
  return known;
}
