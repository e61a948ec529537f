/** A built extension that speaks one language, whatever the browser’s: for pictures and tests. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Messages = Record<string, { message: string }>;

/**
 * Copies the built extension. In the copy the default language has the messages of `locale`, and there is no other.
 * @param write what to do with each message that a reader reads, e.g. to make it longer
 * @returns the folder of the copy; the caller removes it
 */
export async function copyInLanguage(folder: string, locale: string, write = (text: string) => text): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  await cp(folder, copy, { recursive: true });
  const locales = join(copy, '_locales');
  const read = async (name: string): Promise<Messages> =>
    JSON.parse(await readFile(join(locales, name, 'messages.json'), 'utf8'));
  const messages = { ...(await read('en')), ...(await read(locale)) };
  for (const [key, entry] of Object.entries(messages)) {
    if (!key.startsWith('language_') && /\p{L}/u.test(entry.message)) entry.message = write(entry.message);
  }
  for (const name of await readdir(locales)) if (name !== 'en') await rm(join(locales, name), { recursive: true });
  await writeFile(join(locales, 'en', 'messages.json'), JSON.stringify(messages));
  return copy;
}

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'î',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Ü',
};

/** A message in no language: half as long again, with accents, between brackets that show where it was cut off. */
export function pseudo(text: string): string {
  const accented = text.replaceAll(/[aeiouAEIOU]/g, (letter) => ACCENTED[letter] ?? letter);
  return `⟦${accented}${' ~'.repeat(Math.ceil(text.length / 4))}⟧`;
}
