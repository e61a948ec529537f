/**
 * `npm run data:suggest -- <id> [FILE]`: helps the author of a record. For each sentence that the wordings do not find
 * (of the record's tests, or one a line in FILE) it names what the nearest wordings lack; and it lists sentences of
 * other records that come near.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Claim, RecordError, type Wording } from '../data/schema';
import { compile } from '../lib/matching/compile';
import { findClaims } from '../lib/matching/find';
import { isFunctionWord } from '../lib/matching/function-words';
import { buildRanker } from '../lib/matching/rank';
import { type Aliases, stemsOf } from '../lib/matching/symbols';
import { stating } from './check-wordings';
import { readAliases, readRecords } from './records';

type GroupsWording = Extract<Wording, { kind: 'groups' }>;

const NEAREST = 2;

function termsIn(text: string, terms: readonly string[], aliases: Aliases): string[] {
  const stems = stemsOf(text);
  const all = terms.flatMap((term) => (term.startsWith('@') ? (aliases[term.slice(1)] ?? []) : [term]));
  return all.filter((term) => {
    const parts = stemsOf(term);
    return stems.some((_, place) => parts.every((part, step) => stems[place + step] === part));
  });
}

/** What a wording lacks in a text, and which of its `unless` terms are there. */
function lacks(text: string, wording: GroupsWording, claim: Claim, aliases: Aliases) {
  const missing = wording.groups.filter(({ any }) => any && termsIn(text, any, aliases).length === 0);
  return {
    missing: missing.map(
      ({ slot, any = [] }) => `${slot} [${any.slice(0, 4).join(', ')}${any.length > 4 ? ', …' : ''}]`,
    ),
    cancels: termsIn(text, [...(claim.unless ?? []), ...(wording.unless ?? [])], aliases),
  };
}

function explain(text: string, claim: Claim, aliases: Aliases): void {
  const near = claim.wordings
    .flatMap((wording, place) =>
      wording.kind === 'groups' ? [{ place, ...lacks(text, wording, claim, aliases) }] : [],
    )
    .sort((a, b) => a.missing.length + a.cancels.length - (b.missing.length + b.cancels.length));
  for (const { place, missing, cancels } of near.slice(0, NEAREST)) {
    const reason = [
      missing.length > 0 ? `lacks ${missing.join(' and ')}` : '',
      cancels.length > 0 ? `is cancelled by ${cancels.join(', ')}` : '',
    ].filter(Boolean);
    console.log(
      `    wordings.${place} ${reason.join('; ') || 'has its terms, but not in its order, span, number or year'}`,
    );
  }
}

function main(): void {
  const [id = '', file] = process.argv.slice(2);
  const claims = readRecords();
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new RecordError(`no record with the id “${id}”. Usage: npm run data:suggest -- <id> [FILE]`);
  const aliases = readAliases();
  const index = compile(claims, aliases);
  const sentences = file
    ? readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
        .split(/\r?\n/)
        .filter(Boolean)
    : (claim.tests?.hit ?? []);

  console.log('Not covered:');
  const known = new Set(stemsOf(claim.wordings.map((wording) => JSON.stringify(wording)).join(' ')));
  const fresh = new Map<string, number>();
  for (const text of sentences) {
    if (stating(text, id, index)) continue;
    const other = findClaims([text], index)
      .flat()
      .find(({ claimId }) => claimId === id);
    console.log(`  ${text}`);
    if (other) console.log(`    found, but read as rejecting: “${other.receipt.cue}”`);
    else explain(text, claim, aliases);
    for (const stem of new Set(stemsOf(text))) {
      if (!known.has(stem) && !isFunctionWord(stem)) fresh.set(stem, (fresh.get(stem) ?? 0) + 1);
    }
  }
  const words = [...fresh].sort((a, b) => b[1] - a[1]).slice(0, 20);
  if (words.length > 0) console.log(`  words that no wording has: ${words.map(([stem]) => stem).join(', ')}`);

  console.log('Near misses, in sentences of other records:');
  const ranker = buildRanker([{ id, claim: claim.claim, title: claim.title, wordings: claim.wordings }]);
  const others = claims
    .filter((one) => one.id !== id)
    .flatMap((one) =>
      (one.tests?.hit ?? []).map((text) => ({ from: one.id, text, score: ranker.rank(text, 1)[0]?.score ?? 0 })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
  for (const { from, text } of others) {
    console.log(`  ${stating(text, id, index) ? 'FOUND' : '     '} ${from}: ${text}`);
  }
}

// Whoever reads our output may have read enough.
process.stdout.on('error', () => process.exit(0));
try {
  main();
} catch (error) {
  if (!(error instanceof RecordError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
