/** The languages: complete, of one shape, and each with the plural forms that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale, readMessages } from '../scripts/messages';
import { ROOT } from '../scripts/records';

const english = readMessages('en');
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const isCounted = (key: string) =>
  english.has(`${stem(key)}_other`) && CATEGORIES.includes(key.split('_').at(-1) ?? '');
const substitutions = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** The keys that a language has to have: those of English, each counted one in all forms of the language. */
function wanted(locale: Locale): string[] {
  const tag = readMessages(locale).get('language_tag') ?? locale;
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const keys = [...english.keys()].flatMap((key) =>
    isCounted(key) ? forms.map((form) => `${stem(key)}_${form}`) : [key],
  );
  return [...new Set(keys)].sort();
}

/** The order of keys in a file, without the forms of numbers. */
const order = (locale: Locale) => [
  ...new Set([...readMessages(locale).keys()].map((key) => (isCounted(key) ? stem(key) : key))),
];

it('has a file for each language, and no other', () => {
  expect(readdirSync(join(ROOT, 'components/locales')).sort()).toEqual(
    LOCALES.map((locale) => `${locale}.json`).sort(),
  );
});

describe.each(LOCALES)('%s', (locale) => {
  const messages = readMessages(locale);

  it('has every message, and no other', () => {
    expect([...messages.keys()].sort()).toEqual(wanted(locale));
  });

  it('keeps the order of the English file', () => {
    expect(order(locale)).toEqual(order('en'));
  });

  it('is a language that Intl knows, in the direction that Intl gives it', () => {
    const tag = messages.get('language_tag') ?? '';
    expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    expect(messages.get('language_direction')).toBe(['ar', 'fa'].includes(locale) ? 'rtl' : 'ltr');
  });

  it('fills in what English fills in', () => {
    const wrong = [...messages].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(`${stem(key)}_other`);
      const mayLackNumber = isCounted(key) && !key.endsWith('_other');
      const missing = substitutions(model).filter((one) => !substitutions(text).includes(one));
      const added = substitutions(text).filter((one) => !substitutions(model).includes(one));
      return added.length > 0 || missing.some((one) => !(mayLackNumber && one === '$1'));
    });
    expect(wrong).toEqual([]);
  });

  it('is plain text in Unicode normal form C, neither empty nor padded', () => {
    const padded = new Set(['comma', 'record_and', 'record_or']);
    const wrong = [...messages].filter(
      ([key, text]) =>
        text !== text.normalize('NFC') ||
        /[<>]/.test(text) ||
        text === '' ||
        (text.trim() !== text && !padded.has(key)),
    );
    expect(wrong).toEqual([]);
  });

  it('passes no verdict', () => {
    const verdicts =
      /\b(false|lies?|debunked|falsch|lüge|faux|fausse|mensonge|fals[oa]|mentira)\b|كاذب|كذب|زائف|دروغ|کذب/i;
    expect([...messages].filter(([, text]) => verdicts.test(text))).toEqual([]);
  });
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s', (locale) => {
  it('is not left in English', () => {
    const same = [...readMessages(locale)].filter(
      ([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text.replaceAll(/\$\d/g, '')) && key !== 'name',
    );
    // Words that two languages share are few.
    expect(same.length, JSON.stringify(same)).toBeLessThanOrEqual(10);
  });
});

describe('the code', () => {
  const sources = ['components', 'entrypoints', 'scripts', 'lib', '.'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const text = sources.join('\n');

  it('uses every message', () => {
    const unused = [...english.keys()].filter((key) => {
      const path = stem(key).replaceAll('_', '.');
      const branch = path.slice(0, path.lastIndexOf('.'));
      return !(
        text.includes(`'${path}'`) ||
        text.includes(`__MSG_${key}__`) ||
        (branch !== '' && text.includes(`\`${branch}.\${`))
      );
    });
    expect(unused).toEqual([]);
  });
});
