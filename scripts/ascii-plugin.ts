/**
 * Writes every script in ASCII. A browser keeps a script that has one curly quote in it with two bytes a letter, and
 * takes longer to read it; most of ours is data.
 */
import type { Plugin } from 'vite';

/** A letter as an escape that strings, templates and regular expressions read alike. */
export const escaped = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function asciiPlugin(): Plugin {
  return {
    name: 'on-the-record:ascii',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
    },
  };
}
