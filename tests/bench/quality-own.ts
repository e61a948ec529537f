/** How the bundled records do: on sentences nobody tuned on, on those that were used, and on edits of their wordings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../data/schema';
import { compile } from '../../lib/matching/compile';
import { findClaims } from '../../lib/matching/find';
import type { MatchIndex } from '../../lib/matching/index-format';
import { stating } from '../../scripts/check-wordings';
import { editsOf } from '../../scripts/edits';
import { ROOT, readAliases, readRecords } from '../../scripts/records';

export interface Count {
  of: number;
  count: number;
}

export type Counts = Record<string, Count>;

type Sentences = Record<string, { hit: string[]; miss: { text: string; type: string }[] }>;

class Tally {
  readonly counts: Counts = {};

  add(name: string, yes: boolean): void {
    const so = this.counts[name] ?? { of: 0, count: 0 };
    this.counts[name] = so;
    so.of += 1;
    so.count += Number(yes);
  }
}

const claims = readRecords();
const aliases = readAliases();
const index = compile(claims, aliases);

/** Found sentences, look-alikes taken for the claim, and denials reported as such, of one file. */
export function measureSentences(file: string): Counts {
  const tally = new Tally();
  const sentences = JSON.parse(readFileSync(join(ROOT, 'tests', 'bench', file), 'utf8')) as Sentences;
  for (const [id, { hit, miss }] of Object.entries(sentences)) {
    for (const text of hit) tally.add('found', stating(text, id, index) !== undefined);
    for (const { text, type } of miss) {
      const wrong = stating(text, id, index) !== undefined;
      tally.add('taken for the claim', wrong);
      tally.add(`· ${type}`, wrong);
      if (type === 'denial') tally.add('denials read as rejecting', rejects(text, id, index));
    }
  }
  return tally.counts;
}

function rejects(text: string, id: string, searched: MatchIndex): boolean {
  return findClaims([text], searched)
    .flat()
    .some(({ claimId, stance }) => claimId === id && stance === 'rejects');
}

/** Each quote and paraphrase against the other wordings of its record. */
export function measureLeaveOneOut(): Counts {
  const tally = new Tally();
  for (const claim of claims) {
    for (const [place, wording] of (claim.wordings ?? []).entries()) {
      if (!('text' in wording) || wording.kind === 'related') continue;
      const others: Claim = { ...claim, wordings: claim.wordings.filter((_, other) => other !== place) };
      const found = findClaims([wording.text], compile([others], aliases)).flat();
      tally.add(wording.kind, found.length > 0);
    }
  }
  return tally.counts;
}

/** Edits of each quote and paraphrase that are still taken for the claim. */
export function measureEdits(): Counts {
  const tally = new Tally();
  for (const claim of claims) {
    for (const wording of claim.wordings) {
      if (wording.kind === 'groups' || wording.kind === 'related' || wording.stance === 'denies') continue;
      tally.add('unchanged', stating(`“${wording.text}”`, claim.id, index) !== undefined);
      for (const { type, text } of editsOf(wording.text, claim.claim, aliases)) {
        tally.add(`changed ${type}`, stating(text, claim.id, index) !== undefined);
      }
    }
  }
  return tally.counts;
}
