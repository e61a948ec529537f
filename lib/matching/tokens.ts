/**
 * Text to tokens. A token keeps its place in the raw text, so that whatever is found can be marked there.
 * Build and page share this file: a wording and a sentence become comparable by passing through it.
 */
import { lemma } from './stems';

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
const MARKS = /\p{M}+/gu;

/** Dotted abbreviations, numbers with separators, words (with apostrophes and invisible breaks inside), signs. */
const WORD =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}]))?|\d+(?:[.,]\d+)*|\p{L}(?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]|['’‘ʼ＇](?=\p{L}))*|[%$€£]/gu;

/** Lower case, compatibility forms and diacritics folded away, invisible characters dropped. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').toLowerCase();
}

const CLITICS: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', m: 'am' };
const SIGNS: Record<string, string> = { '%': 'percent', $: 'dollar', '€': 'euro', '£': 'pound' };
const AFTER_NUMBER: Record<string, string> = { bn: 'billion', b: 'billion', m: 'million', mn: 'million', k: 'thousand' };
const SPLIT: Record<string, [string, string]> = {
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  cannot: ['can', 'not'],
};
const UNITED_STATES = /^(?:US|USA|U\.S\.?(?:A\.?)?)$/;

function push(tokens: Token[], start: number, end: number, form: string): void {
  tokens.push({ start, end, form, stem: lemma(form) });
}

function pushWord(tokens: Token[], raw: string, start: number, shouting: boolean): void {
  const end = start + raw.length;
  if (UNITED_STATES.test(raw) && !(raw === 'US' && shouting)) return push(tokens, start, end, 'usa');
  const word = fold(raw).replace(/[’‘ʼ＇]/g, "'").replaceAll('.', '');
  if (word === '') return;

  const halves = SPLIT[word];
  if (halves) {
    push(tokens, start, end, halves[0]);
    return push(tokens, start, end, halves[1]);
  }
  const apostrophe = word.indexOf("'");
  if (apostrophe < 0) {
    const previous = tokens.at(-1);
    const afterNumber = previous && /^\d/.test(previous.form) && start - previous.end <= 1;
    return push(tokens, start, end, (afterNumber && AFTER_NUMBER[word]) || word);
  }
  const head = word.slice(0, apostrophe);
  const tail = word.slice(apostrophe + 1);
  if (tail === 't' && head.endsWith('n')) {
    const verb = { ca: 'can', wo: 'will', sha: 'shall' }[head.slice(0, -1)] ?? head.slice(0, -1);
    push(tokens, start, end, verb);
    return push(tokens, start, end, 'not');
  }
  if (tail in CLITICS) {
    push(tokens, start, end, head);
    return push(tokens, start, end, CLITICS[tail] as string);
  }
  if (tail === 's' || tail === 'd') return push(tokens, start, end, head);
  for (const part of word.split("'")) push(tokens, start, end, part);
}

/** From this length on, a text all in capitals is shouted, and its “US” may be the pronoun. UTF-16 units. */
const SHOUTED = 16;

/** Every token of the text, in order. Tokens may share a range (“didn’t” is `did` and `not`). */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const shouting = text.length >= SHOUTED && text === text.toUpperCase();
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    if (raw in SIGNS) push(tokens, start, start + raw.length, SIGNS[raw] as string);
    else if (first >= 48 && first <= 57) push(tokens, start, start + raw.length, raw.replaceAll(',', ''));
    else pushWord(tokens, raw, start, shouting);
  }
  return foldNumbers(tokens);
}

/** Stems of a list of words, for tables that are written in words. */
export function stemSet(words: string): ReadonlySet<string> {
  return new Set(tokenize(words).map((token) => token.stem));
}

const UNITS: Record<string, number> = {};
for (const [value, word] of (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
)
  .split(' ')
  .entries()) {
  UNITS[word] = value;
}
const TENS: Record<string, number> = {};
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  TENS[word] = (index + 2) * 10;
}

/** Number words become figures: “one hundred and ten” is `110`. “one” by itself stays a word. */
function foldNumbers(tokens: Token[]): Token[] {
  const folded: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const run = readNumber(tokens, index);
    if (run.length === 0) {
      folded.push(tokens[index] as Token);
      index += 1;
      continue;
    }
    const first = tokens[index] as Token;
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
    const ten = TENS[word()];
    if (ten !== undefined) {
      value += ten;
      at += 1;
      const unit = UNITS[word()];
      if (unit !== undefined && unit > 0 && unit < 10) {
        value += unit;
        at += 1;
      }
      return true;
    }
    const unit = UNITS[word()];
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
