/** Sentences of a text, as offsets. */
import { latePattern } from './late-pattern';
import { plainBreaks } from './sentence-breaks';

export interface Span {
  start: number;
  end: number;
}

/** Takes 10 ms to make: only for texts that need it. */
let segmenter: Intl.Segmenter | undefined;

/** Titles and abbreviations after which `Intl.Segmenter` sees an end where none is. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cpt|Sgt|Adm|Sen|Rep|Gov|Pres|St|Jr|Sr|No|vs|Brig|Rear|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|e\.g|i\.e|(?:[A-Z]\.)*[A-Z])\.\s*$/;

/** A sentence goes on when it starts like this: lower case, or a closing mark. */
const continues = latePattern(String.raw`^[\s”’"')\]]*[\p{Ll},;:—–]`, 'u');

/** The segmenter takes time by the square of the length: longer texts are given to it in parts, UTF-16 units. */
const PART = 8_000;

interface Segment {
  segment: string;
  index: number;
}

function segments(text: string): Iterable<Segment> {
  const breaks = plainBreaks(text);
  if (!breaks) return segmentsByBrowser(text);
  return (text === '' ? [] : [0, ...breaks]).map((index, place) => ({
    index,
    segment: text.slice(index, breaks[place]),
  }));
}

function* segmentsByBrowser(text: string): Generator<Segment> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PART ? text.length : endOfPart(text, start);
    for (const { segment, index } of segmenter.segment(text.slice(start, end))) yield { segment, index: start + index };
    start = end;
  }
}

/** After the last full stop in reach, or else the last space, or else anywhere. */
function endOfPart(text: string, start: number): number {
  const part = text.slice(start, start + PART);
  const stop = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '));
  const cut = stop >= 0 ? stop + 1 : part.lastIndexOf(' ');
  return start + (cut >= 0 ? cut + 1 : PART);
}

/** Splits a paragraph into sentences; every character belongs to one of them. Line breaks are white space. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segments(text.replace(/\s/g, ' '))) {
    const last = spans.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - 40), last.end) : '';
    const glued = last && (ABBREVIATION.test(before) || (!/[.!?]\s*$/.test(before) && continues().test(segment)));
    if (glued) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}
