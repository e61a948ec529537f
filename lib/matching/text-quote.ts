/** Text quote selectors, as the W3C Web Annotation model defines them: words with some of their surroundings. */

export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Length of prefix and suffix, in UTF-16 units. */
const AROUND = 32;

/** The selector of `text.slice(start, end)`. */
export function textQuote(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}
