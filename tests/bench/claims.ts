/** Claims in any number: those of CheckThat, then spans of them, each another claim; made-up ones where it is absent. */
import type { ClaimWords } from '../../lib/matching/compile';
import { isFunctionWord } from '../../lib/matching/function-words';
import { tokenize } from '../../lib/matching/tokens';
import { hasCorpora, readCheckThatClaims } from './corpora';
import { random, sentence } from './speed/made-up';

const MADE_UP = 2_000;

let known: ClaimWords[] | undefined;

function whole(): ClaimWords[] {
  const next = random(11);
  known ??= hasCorpora
    ? readCheckThatClaims().map(({ id, claim }) => ({ id, claim }))
    : Array.from({ length: MADE_UP }, (_, place) => ({ id: `made-up-${place}`, claim: sentence(next) }));
  return known;
}

/** So many claims, each with its own sentence for a wording. */
export function claimsFor(size: number): ClaimWords[] {
  const claims = whole().slice(0, size);
  for (let turn = 0; claims.length < size; turn += 1) {
    for (const { id, claim } of whole()) {
      if (claims.length >= size) break;
      const words = claim.split(' ');
      const from = turn % Math.max(1, words.length - 5);
      claims.push({ id: `${id}.${turn}`, claim: words.slice(from, from + 5 + (turn % 4)).join(' ') });
    }
  }
  return claims;
}

/** Words without marks between them, long enough for the engine to look for them by themselves. */
const PLAIN = /^[\p{L}\p{N} ]+$/u;
const CONTENT = 3;

/** So many different phrases of 4 to 8 words out of claims, which every matcher under comparison can look for. */
export function phrasesFor(size: number): string[] {
  const phrases = new Map<string, string>();
  for (let turn = 0; phrases.size < size && turn < 40; turn += 1) {
    for (const { claim } of whole()) {
      const words = claim.split(/\s+/);
      const phrase = words.slice(turn, turn + 4 + (turn % 5)).join(' ');
      const content = tokenize(phrase).filter(({ stem }) => !isFunctionWord(stem));
      if (phrase.split(' ').length < 4 || !PLAIN.test(phrase) || content.length < CONTENT) continue;
      phrases.set(phrase.toLowerCase(), phrase);
      if (phrases.size >= size) break;
    }
  }
  return [...phrases.values()];
}
