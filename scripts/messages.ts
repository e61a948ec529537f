/** The messages of `components/locales`, read from their files: for scripts and tests, where no browser gives them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Translate } from '../components/t';
import { ROOT } from './records';

export const LOCALES = ['en', 'ar', 'de', 'es', 'fa', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** The messages of a language by key, as the browser keeps them: `popup_heading_one`. */
export function readMessages(locale: Locale): ReadonlyMap<string, string> {
  const text = readFileSync(join(ROOT, 'components/locales', `${locale}.json`), 'utf8');
  const messages = generateChromeMessages(parseMessagesText(text, 'JSON5'));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Gives messages as the browser does: `$1` is the first substitution.
 * @param write what to do with each message, e.g. to make it longer
 */
export function translateFrom(locale: Locale, write = (text: string) => text): Translate {
  const messages = readMessages(locale);
  const translate = (key: string, substitutions: readonly (string | number)[] = []) => {
    const message = messages.get(key.replaceAll('.', '_'));
    if (message === undefined) throw new Error(`${locale} has no message ${key}`);
    const text = key.startsWith('language.') ? message : write(message);
    return text.replaceAll(/\$(\d)/g, (_, at: string) => String(substitutions[Number(at) - 1] ?? ''));
  };
  return translate as Translate;
}
