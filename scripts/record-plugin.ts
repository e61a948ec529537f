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
  return `export default Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0)).buffer;`;
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
