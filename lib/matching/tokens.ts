/**
 * Text to tokens. A token keeps its place in the raw text, so that whatever is found can be marked there.
 * Build and page share this file: a wording and a sentence become comparable by passing through it.
 */
import { latePattern } from './late-pattern';
import { lemma, stemOf } from './stems';

export interface Token {
  /** Offset of the first UTF-16 unit in the raw text. */
  start: number;
  /** Offset after the last UTF-16 unit. */
  end: number;
  /** Folded form: lower case, no diacritics, digits for number words. */
  form: string;
  /** What is compared: the stem of the form. */
  stem: string;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const marks = latePattern(String.raw`\p{M}+`, 'gu');

/** Dotted abbreviations, numbers with separators, words (with apostrophes and invisible breaks inside), signs. */
const tokenParts = latePattern(
  String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}]))?|\d+(?:[.,]\d+)*|\p{L}(?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]|['’‘ʼ＇](?=\p{L}))*|[%$€£]`,
  'gu',
);

/** Lower case, compatibility forms and diacritics folded away, invisible characters dropped. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKD').replace(marks(), '').toLowerCase();
}

const CLITICS = new Map(Object.entries({ re: 'are', ve: 'have', ll: 'will', m: 'am' }));
const SIGNS = new Map(Object.entries({ '%': 'percent', $: 'dollar', '€': 'euro', '£': 'pound' }));
const AFTER_NUMBER = new Map(
  Object.entries({
    bn: 'billion',
    b: 'billion',
    m: 'million',
    mn: 'million',
    k: 'thousand',
  }),
);
const SPLIT = new Map(
  Object.entries({
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    cannot: ['can', 'not'],
  }),
);
const UNITED_STATES = /^(?:US|USA|U\.S\.?(?:A\.?)?)$/;

/** The forms of one word: usually one, two for “didn’t” (`did`, `not`). */
function formsOf(raw: string, shouting: boolean, afterNumber: boolean): string[] {
  if (UNITED_STATES.test(raw) && !(raw === 'US' && shouting)) return ['usa'];
  const word = fold(raw)
    .replace(/[’‘ʼ＇]/g, "'")
    .replaceAll('.', '');
  if (word === '') return [];
  const [head = '', tail] = word.split("'");
  if (tail === undefined) return SPLIT.get(word) ?? [(afterNumber && AFTER_NUMBER.get(word)) || word];
  if (tail === 't' && head.endsWith('n'))
    return [{ ca: 'can', wo: 'will', sha: 'shall' }[head.slice(0, -1)] ?? head.slice(0, -1), 'not'];
  const clitic = CLITICS.get(tail);
  if (clitic) return [head, clitic];
  return tail === 's' || tail === 'd' ? [head] : word.split("'");
}

/** From this length on, a text all in capitals is shouted, and its “US” may be the pronoun. UTF-16 units. */
const SHOUTED = 16;

/** Whether a text is all in capitals and long enough to be shouted. */
export const isShouted = (text: string) => text.length >= SHOUTED && text === text.toUpperCase();

/** Whether a stretch of text means something else in a text that is shouted. */
export const mayBeShouted = (raw: string) => raw.includes('US') && pronounInCapitals().test(raw);

const pronounInCapitals = latePattern(String.raw`(?<!\p{L})US(?!\p{L})`, 'u');

const HUNDRED_OR_TEN = /(?<![a-z])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?![a-z])/;

/**
 * What the tokens of a stretch of text, which blanks or marks part from the rest, may have to do with the rest: “twenty” takes
 * a unit after it, “m” is a million after a figure, “hundred” goes with words on both sides.
 */
export function dependence(raw: string): 'none' | 'unit-after' | 'figure-before' | 'any' {
  const folded = fold(raw);
  if (/^(?:bn|b|mn|m|k)(?![a-z])/.test(folded)) return HUNDRED_OR_TEN.test(folded) ? 'any' : 'figure-before';
  if (!HUNDRED_OR_TEN.test(folded)) return 'none';
  return TENS.has(folded) ? 'unit-after' : 'any';
}

interface Folded {
  form: string;
  stem: string;
}

/** Folding a word costs more than looking it up; more words than this are not remembered at once. */
const REMEMBERED = 50_000;
const remembered = new Map<string, readonly Folded[]>();

function foldWord(raw: string, shouting: boolean, afterNumber: boolean): readonly Folded[] {
  // The same letters may fold in another way after a number (“5m”) and in a text all in capitals (“US”).
  const key = afterNumber ? `${raw}#` : shouting ? `${raw}!` : raw;
  let folded = remembered.get(key);
  if (folded === undefined) {
    const sign = SIGNS.get(raw);
    const forms = sign ? [sign] : DIGIT.test(raw) ? [raw.replaceAll(',', '')] : formsOf(raw, shouting, afterNumber);
    folded = forms.map((form) => ({ form, stem: lemma(form) }));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, folded);
  }
  return folded;
}

const DIGIT = /^\d/;

/** Every token of the text, in order. Tokens may share a range (“didn’t” is `did` and `not`). */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const shouting = isShouted(text);
  let previous: Token | undefined;
  const word = tokenParts();
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const afterNumber = previous !== undefined && start - previous.end <= 1 && DIGIT.test(previous.form);
    for (const { form, stem } of foldWord(raw, shouting, afterNumber)) {
      previous = { start, end, form, stem };
      tokens.push(previous);
    }
  }
  return foldNumbers(tokens);
}

/** Stems that can be asked for. */
export type Stems = Pick<ReadonlySet<string>, 'has'>;

/** The stems of texts, each joined by spaces. They are made when the first is asked for: few pages need them. */
export function stemPhrases(texts: readonly string[]): Stems {
  let stems: Set<string> | undefined;
  return {
    has(stem) {
      stems ??= new Set(texts.map(stemPhrase));
      return stems.has(stem);
    },
  };
}

function stemPhrase(text: string): string {
  const form = plainForm(text);
  if (form !== null) return stemOf(form);
  return tokenize(text)
    .map(({ stem }) => stem)
    .join(' ');
}

/** Stems of a list of words, for tables that are written in words. */
export const stemSet = (words: string): Stems => stemPhrases(words.split(/\s+/));

const wordsOf = (list: string) => list.split(' ').entries();
const UNITS = new Map<string, number>();
for (const [value, word] of wordsOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen',
)) {
  UNITS.set(word, value);
}
const TENS = new Map<string, number>();
for (const [place, word] of wordsOf('twenty thirty forty fifty sixty seventy eighty ninety'))
  TENS.set(word, (place + 2) * 10);

const NUMBER_WORDS = new Set(['a', ...UNITS.keys(), ...TENS.keys()]);

const PLAIN = /^(?:\d+(?:[.,]\d+)*|([A-Za-z]+)(?:['’]s)?)$/;
const NOT_PLAIN = new Set([...NUMBER_WORDS, ...SPLIT.keys(), ...AFTER_NUMBER.keys(), 'hundred', 'us', 'usa']);

/**
 * The form of a stretch of text that is one word whatever stands around it, and begins with it; `null` where that is not plain.
 * Says nothing that `tokenize` does not say, but sooner: most words of a page are such.
 */
export function plainForm(raw: string): string | null {
  const plain = PLAIN.exec(raw);
  const form = plain?.[1]?.toLowerCase() ?? plain?.[0].replaceAll(',', '');
  return form === undefined || NOT_PLAIN.has(form) ? null : form;
}
const NO_NUMBER = { length: 0, value: 0 };

/** Number words become figures: “one hundred and ten” is `110`. “one” by itself stays a word. */
function foldNumbers(tokens: Token[]): Token[] {
  const folded: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    const run = NUMBER_WORDS.has(token.form) ? readNumber(tokens, index) : NO_NUMBER;
    if (run.length === 0) {
      folded.push(token);
      index += 1;
      continue;
    }
    const first = token;
    const last = tokens[index + run.length - 1] as Token;
    const form = String(run.value);
    folded.push({ start: first.start, end: last.end, form, stem: form });
    index += run.length;
  }
  return folded;
}

function readNumber(tokens: Token[], from: number): { length: number; value: number } {
  let at = from;
  const word = () => tokens[at]?.form ?? '';
  let value = 0;
  const below100 = (): boolean => {
    const ten = TENS.get(word());
    if (ten !== undefined) {
      value += ten;
      at += 1;
      const unit = UNITS.get(word());
      if (unit !== undefined && unit > 0 && unit < 10) {
        value += unit;
        at += 1;
      }
      return true;
    }
    const unit = UNITS.get(word());
    if (unit === undefined) return false;
    value += unit;
    at += 1;
    return true;
  };
  const article = word() === 'a' && tokens[at + 1]?.form === 'hundred';
  if (article) {
    value = 1;
    at += 1;
  } else if (!below100()) return { length: 0, value: 0 };
  if (word() === 'hundred') {
    value *= 100;
    at += 1;
    const mark = at;
    if (word() === 'and') at += 1;
    if (!below100()) at = mark;
  } else if (at === from + 1 && tokens[from]?.form === 'one') return { length: 0, value: 0 };
  return { length: at - from, value };
}
