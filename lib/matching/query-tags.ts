/** The words inside a handle or hashtag: “@BetoORourke”, “#Area51”, “#buildthewall”. */
import { fold } from './tokens';

/** How many wordings hold a form. */
export type Vocabulary = ReadonlyMap<string, number>;

const SEAM = /_+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** Letters of the longest tag that is cut, and of the longest word in it. */
const LONGEST_TAG = 40;
const LONGEST_WORD = 16;
/** Wordings that must hold a word of two or three letters; by chance such letters stand anywhere. */
const ENOUGH = [Infinity, Infinity, 20, 3];
/** What each further word costs, in the same unit as the rarity of a word: natural logarithms. */
const PER_WORD = 3;

/** The words of a tag, without its sign. Where capitals and digits do not part them, the claims’ own words do. */
export function tagWords(tag: string, known: Vocabulary, wordings: number): string[] {
  const parts = tag.split(SEAM).filter(Boolean);
  const words = parts.flatMap((part) => (known.has(fold(part)) ? part : (cut(fold(part), known, wordings) ?? part)));
  return words.length > 1 && known.has(fold(tag)) ? [...words, tag] : words;
}

/** The cut of letters into known words that is the least surprising; undefined where some letter fits into none. */
function cut(letters: string, known: Vocabulary, wordings: number): string[] | undefined {
  if (letters.length > LONGEST_TAG) return undefined;
  const cuts: ({ cost: number; words: string[] } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = cuts[start];
      const word = letters.slice(start, end);
      const frequency = known.get(word) ?? 0;
      if (!before || frequency < (ENOUGH[word.length] ?? 1)) continue;
      const cost = before.cost + Math.log(wordings / frequency) + PER_WORD;
      if (cost < (cuts[end]?.cost ?? Infinity)) cuts[end] = { cost, words: [...before.words, word] };
    }
  }
  return cuts[letters.length]?.words;
}
