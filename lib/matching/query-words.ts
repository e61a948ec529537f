/** What a text is searched by: its words, each with a weight. Posts are read with their tags, links and signature. */
import { isFunctionWord } from './function-words';
import { tagWords, type Vocabulary } from './query-tags';
import { sentences } from './sentences';
import { type Token, tokenize } from './tokens';

export interface QueryWord {
  /** 0.6 upwards; 1 for a word that stands once in the text. */
  weight: number;
  /** Whether it stands in the first sentence. */
  opening: boolean;
}

/** By stem. */
export type Query = ReadonlyMap<string, QueryWord>;

/** Weights of the signature, and what each e-fold repetition adds. Chosen on the CheckThat 2020 training split. */
const AUTHOR = 0.8;
const DATE = 0.6;
const REPEAT = 0.5;

/** A link ends at a blank, or at the dash of a signature that is glued to it. */
const LINK = /(?:https?:|pic\.twitter\.com\/)[^\s—]*/g;
/** “— Name (@handle) May 3, 2017” at the end of a quoted post. */
const SIGNATURE = /[—–-]\s*([^—]{0,80}?)\s*\(@(\w+)\)\s*([A-Z][a-z]+ \d{1,2},? \d{4})?[\s"”]*$/;
/** UTF-16 units that a signature may take. */
const SIGNATURE_MOST = 200;
const TAG = /(?<![\p{L}\p{N}])[@#]([\p{L}\p{N}_]+)/gu;

/** A text without its links. */
export const withoutLinks = (text: string): string => text.replace(LINK, ' ');

/** The words of a text that mean something alone. */
export const contentTokens = (text: string): Token[] => tokenize(text).filter(({ stem }) => !isFunctionWord(stem));

/** `known` are the forms of the claims, of which there are so many `wordings`. */
export function readQuery(text: string, known: Vocabulary, wordings: number): Query {
  const clean = withoutLinks(text);
  const signature = SIGNATURE.exec(clean.slice(-SIGNATURE_MOST));
  const body = signature ? clean.slice(0, -signature[0].length) : clean;
  const found = new Map<string, QueryWord & { count: number }>();
  const add = (piece: string, weight: number, opening: boolean) => {
    for (const { stem } of contentTokens(piece)) {
      const word = found.get(stem);
      if (word) word.count += 1;
      else found.set(stem, { weight, opening, count: 1 });
    }
  };
  const untag = (piece: string) =>
    piece.replace(TAG, (_, tag: string) => ` ${tagWords(tag, known, wordings).join(' ')} `);

  const first = sentences(body)[0]?.end ?? 0;
  add(untag(body.slice(0, first)), 1, true);
  add(untag(body.slice(first)), 1, false);
  const [, author = '', handle = '', date = ''] = signature ?? [];
  add(untag(`${author} ${handle && `@${handle}`}`), AUTHOR, false);
  add(date, DATE, false);
  for (const word of found.values()) word.weight *= 1 + REPEAT * Math.log(word.count);
  return found;
}
