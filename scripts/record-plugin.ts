/**
 * Brings the records into the bundles, checked. `virtual:record` is every record, for the background, and
 * `virtual:aliases` the aliases: as text, which is parsed when it is asked for. `virtual:match-index` is the compiled
 * wordings, for pages. A record that does not fit fails the build.
 */
import type { Plugin } from 'vite';
import { compileBytes } from '../lib/matching/compile';
import { escaped } from './ascii-plugin';
import { readAliases, readRecords } from './records';

/** JSON in ASCII, which takes one byte a letter in memory. */
const json = (value: unknown) => escaped(JSON.stringify(value));

function recordSource(): string {
  const shown = readRecords().map(({ tests, side, $schema, ...claim }) => claim);
  let end = 0;
  const texts = shown.map(json);
  const ends = texts.map(({ length }) => {
    end += length;
    return end;
  });
  return `export const ids = ${JSON.stringify(shown.map(({ id }) => id))};
export const ends = ${JSON.stringify(ends)};
export const text = ${JSON.stringify(texts.join(''))};`;
}

const aliasSource = () => `export const readAliases = () => JSON.parse(${JSON.stringify(json(readAliases()))});`;

function indexSource(): string {
  const bytes = Buffer.from(compileBytes(readRecords(), readAliases())).toString('base64');
  return `const data = '${bytes}';
function decode() {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(data);
  const text = atob(data);
  const decoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) decoded[at] = text.charCodeAt(at);
  return decoded;
}
export default decode().buffer;`;
}

const SOURCES: Readonly<Record<string, () => string>> = {
  'virtual:record': recordSource,
  'virtual:aliases': aliasSource,
  'virtual:match-index': indexSource,
};

export function recordPlugin(): Plugin {
  return {
    name: 'on-the-record:record',
    resolveId: (id) => (Object.hasOwn(SOURCES, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? SOURCES[id.slice(1)]?.() : undefined),
  };
}
