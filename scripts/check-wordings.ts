/** What a record's wordings do with its own sentences: which are missed, which are taken for the claim wrongly. */
import type { Claim, Wording } from '../data/schema';
import { type Finding, findClaims } from '../lib/matching/find';
import type { MatchIndex } from '../lib/matching/index-format';
import type { Aliases } from '../lib/matching/symbols';
import { editsOf } from './edits';

/** A record needs so many sentences of each kind. */
export const LEAST_TESTS = 4;

/** Whether a text is read as stating a claim. */
export function stating(text: string, id: string, index: MatchIndex): Finding | undefined {
  return findClaims([text], index)
    .flat()
    .find(({ claimId, stance }) => claimId === id && stance !== 'rejects');
}

const nameOf = ({ via, wording }: Finding) =>
  wording < 0 ? 'the claim’s own sentence' : `wordings.${wording} (${via})`;

/** Problems of one record, each a line for people. */
export function checkWordings(claim: Claim, index: MatchIndex, aliases: Aliases): string[] {
  const problems: string[] = [];
  const { hit, miss } = claim.tests ?? { hit: [], miss: [] };
  for (const [name, list] of Object.entries({ hit, miss })) {
    if (list.length < LEAST_TESTS) problems.push(`tests.${name}: ${list.length} sentences, needs ${LEAST_TESTS}`);
  }
  for (const text of hit) {
    if (!stating(text, claim.id, index)) problems.push(`tests.hit: not found: “${text}”`);
  }
  for (const text of miss) {
    const wrong = stating(text, claim.id, index);
    if (wrong) problems.push(`${nameOf(wrong)}: tighten, it takes a look-alike for the claim: “${text}”`);
  }
  for (const { type, text } of claim.wordings.flatMap((wording) => editsOfWording(wording, claim, aliases))) {
    const wrong = stating(text, claim.id, index);
    if (wrong) problems.push(`${nameOf(wrong)}: tighten, it survives a changed ${type}: “${text}”`);
  }
  return problems;
}

function editsOfWording(wording: Wording, { claim }: Claim, aliases: Aliases) {
  if (wording.kind === 'groups' || wording.kind === 'related' || wording.stance === 'denies') return [];
  return editsOf(wording.text, claim, aliases);
}
