import { plain } from './plain';

/** Signs that begin or end something wherever they stand, in CommonMark, on GitHub, or in MDX. */
const ANYWHERE = /[\\`*_~[\]<>{}|$@]|&(?=#?\w+;)/g;

/** Signs that make a heading, a list, a rule or an underline of a line that they begin. */
const AT_THE_START = /^[-+=#:]/;
const NUMBERED = /^(\d{1,9})(?=[.)])/;

/** Addresses become links by themselves on many sites. */
const SCHEME = /:(?=\/\/)|(?<=\b(?:mailto|xmpp)):/gi;
const WWW = /\b(www)(?=\.)/gi;

/** Text for Markdown, in one line: it is shown as it stands, whatever is in it and wherever that line is put. */
export function markdownText(text: string): string {
  return plain(text)
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '\\:')
    .replace(WWW, '$1\\')
    .replace(AT_THE_START, '\\$&')
    .replace(NUMBERED, '$1\\');
}

/** What a destination may not hold as it is, although an address may. */
const CLOSES = /[()<>\\`\s"'*|~$]|&(?=#?\w+;)/g;

/** A link to an https address. */
export function markdownLink(text: string, url: string): string {
  const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return `[${markdownText(text)}](${new URL(url).href.replace(CLOSES, (sign) => (sign === '&' ? '&amp;' : escaped(sign)))})`;
}
