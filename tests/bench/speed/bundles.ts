/** What a tab or a page of the extension's own loads of the built extension, with its data apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OUTPUT, withoutData } from './sizes';

/** Bytes as they stand in the package, and compressed. */
export interface Size {
  raw: number;
  gzip: number;
}

export interface Bundle extends Size {
  name: string;
}

export const weigh = (text: string | Buffer): Size => ({
  raw: Buffer.byteLength(text),
  gzip: text.length > 0 ? gzipSync(text, { level: 9 }).byteLength : 0,
});

export const sum = (sizes: readonly Size[]): Size => ({
  raw: sizes.reduce((all, { raw }) => all + raw, 0),
  gzip: sizes.reduce((all, { gzip }) => all + gzip, 0),
});

/** Files that a script of a bundle needs before it runs, as it names them. */
export const importsOf = (code: string): string[] =>
  [...code.matchAll(/\b(?:import|from)\s*(['"])(\.\/[^'"]+)\1/g)].map(([, , path = '']) => path);

const read = (path: string) => readFileSync(join(OUTPUT, path), 'utf8');

/** A page's scripts, with all that they import. */
function scriptsOf(html: string): string[] {
  const found = new Set([...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, path = '']) => path));
  // What is added meanwhile is looked at as well.
  for (const path of found) for (const other of importsOf(read(path))) found.add(`chunks/${other.slice(2)}`);
  return [...found];
}

const stylesOf = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(([, path = '']) => path);

/** Code and data of scripts; styles count as code. */
function split(name: string, scripts: readonly string[], styles: readonly string[] = []): Bundle[] {
  const parts = scripts.map((path) => withoutData(read(path)));
  const code = sum([...parts.map(({ bare }) => weigh(bare)), ...styles.map((path) => weigh(read(path)))]);
  const data = sum(parts.map((part) => weigh(part.data)));
  return data.raw > 0
    ? [
        { name: `${name} without data`, ...code },
        { name: `${name}: data`, ...data },
      ]
    : [{ name, ...code }];
}

/** Every file of the package. */
export const allFiles = () =>
  readdirSync(OUTPUT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Scripts that run in tabs and in the background each by themselves; pages with all they start with. */
export function bundles(): Bundle[] {
  const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/^(assets|chunks)\//.test(path))
    .sort();
  const pages = files.filter((path) => path.endsWith('.html'));
  return [
    ...files.filter((path) => path.endsWith('.js')).flatMap((path) => split(path, [path])),
    ...files.filter((path) => path.endsWith('.css')).map((name) => ({ name, ...weigh(read(name)) })),
    ...pages.flatMap((path) => split(`${path} and its files`, scriptsOf(read(path)), stylesOf(read(path)))),
  ];
}
