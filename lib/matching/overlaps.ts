/**
 * Room for every finding on the line. Two claims may meet in the same words; each then gets a part of them to
 * itself, so that each can be clicked: the shorter keeps its words, the longer keeps the larger rest, and two
 * that cover the same words share them at a word border.
 */
import { tokenize } from './tokens';

export interface Stretch {
  start: number;
  end: number;
}

/**
 * Parts of the text, one for each span and none overlapping.
 * @returns parts in the order of `spans`; `null` where no word was left for one
 */
export function separate(text: string, spans: readonly Stretch[]): (Stretch | null)[] {
  const parts: (Stretch | null)[] = spans.map(() => null);
  const taken: { stretch: Stretch; owner: number }[] = [];
  const byLength = spans.map((span, place) => ({ span, place })).sort((a, b) => length(a.span) - length(b.span));
  for (const { span, place } of byLength) {
    const free = largestFree(
      text,
      span,
      taken.map(({ stretch }) => stretch),
    );
    if (free) {
      parts[place] = free;
      taken.push({ stretch: free, owner: place });
      continue;
    }
    const shared = taken
      .filter(({ stretch }) => stretch.start < span.end && stretch.end > span.start)
      .sort((a, b) => length(b.stretch) - length(a.stretch))[0];
    const halves = shared && halve(text, shared.stretch);
    if (!shared || !halves) continue;
    parts[shared.owner] = halves[0];
    parts[place] = halves[1];
    shared.stretch = halves[0];
    taken.push({ stretch: halves[1], owner: place });
  }
  return parts;
}

const length = ({ start, end }: Stretch) => end - start;

function largestFree(text: string, span: Stretch, taken: readonly Stretch[]): Stretch | null {
  let rest: Stretch[] = [span];
  for (const { start, end } of taken) {
    rest = rest.flatMap((piece) =>
      [
        { start: piece.start, end: Math.min(piece.end, start) },
        { start: Math.max(piece.start, end), end: piece.end },
      ].filter((part) => part.end > part.start),
    );
  }
  const pieces = rest.map((piece) => toWords(text, piece)).filter((piece) => piece !== null);
  return pieces.sort((a, b) => length(b) - length(a))[0] ?? null;
}

/** The stretch from the first to the last word in it. */
function toWords(text: string, { start, end }: Stretch): Stretch | null {
  const words = tokenize(text.slice(start, end));
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: start + first.start, end: start + last.end } : null;
}

function halve(text: string, stretch: Stretch): [Stretch, Stretch] | null {
  const words = tokenize(text.slice(stretch.start, stretch.end));
  const middle = Math.ceil(words.length / 2);
  const left = words[middle - 1];
  const right = words[middle];
  if (!left || !right || right.start < left.end) return null;
  return [
    { start: stretch.start, end: stretch.start + left.end },
    { start: stretch.start + right.start, end: stretch.end },
  ];
}
