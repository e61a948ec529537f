/**
 * Brings the records into the bundles, checked. `virtual:record` is everything, for the background;
 * `virtual:match-index` is the compiled wordings, for pages. A record that does not fit fails the build.
 */
import type { Plugin } from 'vite';
import { compile } from '../lib/matching/compile';
import { readAliases, readRecords } from './records';

const MODULES = ['virtual:record', 'virtual:match-index'];

function source(id: string): string {
  const claims = readRecords();
  const value = id === 'virtual:record' ? claims : compile(claims, readAliases());
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
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
