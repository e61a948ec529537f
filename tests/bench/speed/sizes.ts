/**
 * Sizes of what was built for Chromium. The index and the records are data that the build writes into two scripts as one
 * string each; code is weighed without them, in files of its own, which size-limit reads too.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../../scripts/records';

const OUTPUT = join(ROOT, '.output', 'chrome-mv3');

/** Folder of the scripts without their data. */
export const BARE = join(ROOT, '.output', 'without-data');

/** How data stands in a script, in quotes: base64, or objects of JSON. Shorter strings are code. */
const DATA = [/(['"`])[\w+/=]{20000,}\1/g, /(['"`])(?=[[{]")(?:(?!\1)[^\\]|\\[\s\S]){50000,}?\1/g];

export interface Size {
  name: string;
  minified: number;
  gzip: number;
}

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

const WITH_DATA: readonly [path: string, name: string, data: string][] = [
  ['annotator.js', 'annotator.js', 'index'],
  ['background.js', 'background.js', 'records'],
];

const weigh = (name: string, text: string): Size => ({
  name,
  minified: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).byteLength,
});

/** Every script and style of the extension; those with data as two. */
export function bundleSizes(): Size[] {
  writeBareScripts();
  const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css)$/.test(name));
  return files.sort().flatMap((name) => {
    const text = readFileSync(join(OUTPUT, name), 'utf8');
    const what = WITH_DATA.find(([path]) => path === name.replaceAll('\\', '/'))?.[2];
    if (!what) return [weigh(name.replace(/-[\w-]{8}\./, '.'), text)];
    const { bare, data } = withoutData(text);
    return [weigh(`${name} without ${what}`, bare), weigh(`${name}: ${what}`, data)];
  });
}
