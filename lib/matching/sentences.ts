/** Sentences of a text, as offsets. */

export interface Span {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Titles and abbreviations after which `Intl.Segmenter` sees an end where none is. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cpt|Sgt|Adm|Sen|Rep|Gov|Pres|St|Jr|Sr|No|vs|Brig|Rear|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|e\.g|i\.e|(?:[A-Z]\.)*[A-Z])\.\s*$/;

/** A sentence goes on when it starts like this: lower case, or a closing mark. */
const CONTINUES = /^[\s”’"')\]]*[\p{Ll},;:—–]/u;

/** Splits a paragraph into sentences; every character belongs to one of them. Line breaks are white space. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.replace(/\s/g, ' '))) {
    const last = spans.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - 40), last.end) : '';
    const glued = last && (ABBREVIATION.test(before) || (!/[.!?]\s*$/.test(before) && CONTINUES.test(segment)));
    if (glued) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}
