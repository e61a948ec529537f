/**
 * Brings the records into the bundles, checked. `virtual:record` is everything, for the background;
 * `virtual:match-index` is the compiled wordings, for pages. A record that does not fit fails the build.
 */
import type { Plugin } from 'vite';
import { compileBytes } from '../lib/matching/compile';
import { readAliases, readRecords } from './records';

const MODULES = ['virtual:record', 'virtual:match-index'];

function source(id: string): string {
  const claims = readRecords();
  if (id === 'virtual:record') {
    const shown = claims.map(({ tests, side, $schema, ...claim }) => claim);
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(shown))});`;
  }
  const bytes = Buffer.from(compileBytes(claims, readAliases())).toString('base64');
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

export function recordPlugin(): Plugin {
  return {
    name: 'on-the-record:record',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith('\0virtual:') && MODULES.includes(id.slice(1))) return source(id.slice(1));
    },
  };
}
