/** Signs that the place where a text is pasted would obey instead of show: controls, and turns of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text of a record or a page for the clipboard: one line, nothing in it but what can be read. */
export const plain = (text: string): string => text.replace(/\s/g, ' ').replace(OBEYED, '').replace(/ +/g, ' ').trim();
