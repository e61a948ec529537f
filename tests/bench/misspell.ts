/** Queries whose claim is known: words of a claim, one of them misspelt. The same at every run. */
import { contentTokens } from '../../lib/matching/query-words';

export const SLIPS = ['insertion', 'deletion', 'swap', 'wrong letter'] as const;
export type Slip = (typeof SLIPS)[number];

/** Numbers from 0 to 1 that look random; the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function misspell(word: string, slip: Slip, next: () => number): string {
  const letter = LETTERS[Math.floor(next() * 26)] as string;
  const at = Math.floor(next() * word.length);
  if (slip === 'insertion') return word.slice(0, at) + letter + word.slice(at);
  if (slip === 'deletion') return word.slice(0, at) + word.slice(at + 1);
  if (slip === 'wrong letter') return word.slice(0, at) + letter + word.slice(at + 1);
  const place = Math.min(at, word.length - 2);
  return word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
}

/** `count` words of a text that mean something alone, in its order; null where it has fewer. */
export function pickWords(text: string, count: number, next: () => number): string[] | null {
  const forms = [...new Set(contentTokens(text).map(({ form }) => form))];
  if (forms.length < count) return null;
  while (forms.length > count) forms.splice(Math.floor(next() * forms.length), 1);
  return forms;
}
