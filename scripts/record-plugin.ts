/**
 * Brings the records into the bundles, checked. `virtual:record` is every record, each deflated by itself, and
 * `virtual:aliases` the aliases, for the background, which starts the faster the less it has to read.
 * `virtual:match-index` is the compiled wordings, for pages. A record that does not fit fails the build.
 */
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { compileBytes } from '../lib/matching/compile';
import { readAliases, readRecords } from './records';

const deflated = (value: unknown) => deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64');

/** What stands for a long text until the code around it is minified: as a template, to which it would be turned, it is read slower. */
const MARK = /(["'`])on-the-record:text:(\d+)\1/g;
const texts: string[] = [];

/** A text as an expression. */
type Write = (text: string) => string;
const writeMark: Write = (text) => `'on-the-record:text:${texts.push(text) - 1}'`;
const writeText: Write = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

function recordSource(write: Write): string {
  const shown = readRecords().map(({ tests, side, $schema, ...claim }) => claim);
  let end = 0;
  const records = shown.map(deflated);
  const ends = records.map(({ length }) => {
    end += length;
    return end;
  });
  return `export const ids = ${JSON.stringify(shown.map(({ id }) => id))};
export const ends = ${JSON.stringify(ends)};
export const text = ${write(records.join(''))};`;
}

const aliasSource = (write: Write) => `export default ${write(deflated(readAliases()))};`;

function indexSource(write: Write): string {
  const bytes = Buffer.from(compileBytes(readRecords(), readAliases())).toString('base64');
  return `function decode(data) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(data);
  const text = atob(data);
  const decoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) decoded[at] = text.charCodeAt(at);
  return decoded;
}
// In an object, for a text alone would be written into the function, and read twice by the browser.
const held = { text: ${write(bytes)} };
export const readIndex = () => decode(held.text).buffer;`;
}

const SOURCES: Readonly<Record<string, (write: Write) => string>> = {
  'virtual:record': recordSource,
  'virtual:aliases': aliasSource,
  'virtual:match-index': indexSource,
};

export function recordPlugin(): Plugin {
  let write = writeText;
  return {
    name: 'on-the-record:record',
    resolveId: (id) => (Object.hasOwn(SOURCES, id) ? `\0${id}` : undefined),
    configResolved({ command }) {
      if (command === 'build') write = writeMark;
    },
    load: (id) => (id.startsWith('\0') ? SOURCES[id.slice(1)]?.(write) : undefined),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(MARK, (_mark, _quote, at) => writeText(texts[Number(at)] ?? ''));
      }
    },
  };
}
