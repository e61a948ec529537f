/** The address bar: after the keyword and a blank, claims on record are suggested. */
import { browser } from './browser';

/** A claim as the address bar offers it. */
export interface Suggestion {
  /** What is handed to `open` when it is chosen. */
  id: string;
  /** The claim, and a note beside it: plain text. */
  text: string;
  note: string;
}

interface AddressBar {
  /** Suggestions for what was typed, best first; at most five are shown by some browsers. */
  suggest(typed: string): Suggestion[] | Promise<Suggestion[]>;
  /** Path of the extension's own page for an id of `suggest`, or for the words that were typed. */
  pathOf(chosen: string): string | Promise<string>;
  /** What the first line says, which takes the words as they are typed; asked for when the keyword was typed. */
  invitation(): string;
}

/** Chrome reads descriptions as XML; Firefox shows them as they are. */
function readsXml(): boolean {
  return !browser.runtime.getURL('').startsWith('moz-extension:');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as content of an XML element, without the characters that XML does not know. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}

const describe = ({ text, note }: Suggestion, xml: boolean) =>
  xml ? `${escapeXml(text)} <dim>${escapeXml(note)}</dim>` : `${text} · ${note}`;

/** Answers the address bar. Does nothing in browsers without it, as on phones. */
export function answerAddressBar({ suggest, pathOf, invitation }: AddressBar): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  const xml = readsXml();
  omnibox.onInputStarted.addListener(() => {
    const text = invitation();
    omnibox.setDefaultSuggestion({ description: xml ? escapeXml(text) : text });
  });
  omnibox.onInputChanged.addListener((typed, show) => {
    void Promise.resolve(suggest(typed)).then((found) =>
      show(found.map((one) => ({ content: one.id, description: describe(one, xml) }))),
    );
  });
  omnibox.onInputEntered.addListener(async (chosen, disposition) => {
    const url = browser.runtime.getURL(await pathOf(chosen));
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
