/**
 * What was built for Chromium, code and data told apart. The index and the records are data that the build writes into
 * scripts as one string each; size-limit weighs the code in files of its own.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/records';

export const OUTPUT = join(ROOT, '.output', 'chrome-mv3');

/** Folder of the scripts without their data. */
export const BARE = join(ROOT, '.output', 'without-data');

/** How data stands in a script, in quotes: base64, or objects of JSON. Shorter strings are code. */
const DATA = [/(['"`])[\w+/=]{20000,}\1/g, /(['"`])(?=[[{]")(?:(?!\1)[^\\]|\\[\s\S]){50000,}?\1/g];

/** Splits a script into its code and the strings in it that are data. */
export function withoutData(code: string): { bare: string; data: string } {
  const data = DATA.flatMap((form) => code.match(form) ?? []);
  const bare = data.reduce((rest, text) => rest.replace(text, () => '""'), code);
  return { bare, data: data.join('') };
}

/** Writes the two scripts that hold data without it. @throws {Error} when nothing was built, or data was not found */
export function writeBareScripts(): void {
  if (!existsSync(OUTPUT)) throw new Error('Nothing was built. Run `npm run build`.');
  mkdirSync(BARE, { recursive: true });
  for (const [path, name] of WITH_DATA) {
    const { bare, data } = withoutData(readFileSync(join(OUTPUT, path), 'utf8'));
    if (data === '') throw new Error(`${path} holds no data: has the way changed in which it gets there?`);
    writeFileSync(join(BARE, name), bare);
  }
}

const WITH_DATA: readonly [path: string, name: string][] = [
  ['annotator.js', 'annotator.js'],
  ['background.js', 'background.js'],
];
