/** What a reader reads, in the language of the browser. Each door calls `speak` before it draws. */
import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../.wxt/i18n/structure';

/** Gives the message of a key, with `$1`, `$2`… filled in. */
export type Translate = ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];
export type Key = keyof GeneratedI18nStructure;
/** A message with a form for each plural category of the language, of which `$1` is the number. */
type CountedKey = Key extends infer One ? (One extends `${infer Stem}.other` ? Stem : never) : never;

interface Speech {
  tag: string;
  numbers: Intl.NumberFormat;
  plurals: Intl.PluralRules;
}

let source: Translate | null = null;
/** Made when it is needed first: it takes some milliseconds. */
let speech: Speech | null = null;

/** Sets where messages come from, and with them the language. */
export function speak(translate: Translate): void {
  source = translate;
  speech = null;
}

function inLanguage(): Speech {
  const tag = speech?.tag ?? source?.('language.tag') ?? 'en-GB';
  speech ??= { tag, numbers: new Intl.NumberFormat(tag), plurals: new Intl.PluralRules(tag) };
  return speech;
}

const say = (...args: unknown[]): string => {
  if (!source) throw new Error('speak() was not called');
  return (source as (...args: unknown[]) => string)(...args);
};

export const t = say as Translate;

/** The form of a message for a number: `plural('claims', 3)` is “3 claims”. */
export function plural(key: CountedKey, n: number): string {
  const { numbers, plurals } = inLanguage();
  return say(`${key}.${plurals.select(n)}`, [numbers.format(n)]);
}

/** A number as the language writes it. */
export const formatNumber = (n: number): string => inLanguage().numbers.format(n);

/** The language of the messages (BCP 47) and the direction it is written in. */
export const language = () => ({
  tag: inLanguage().tag,
  direction: t('language.direction') as 'ltr' | 'rtl',
});

/** Text of the record or a site’s name within a message, kept from turning its neighbours where these run the other way. */
export const isolate = (text: string): string => (language().direction === 'rtl' ? `\u2068${text}\u2069` : text);
