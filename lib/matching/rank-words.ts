/** BM25 over wordings: for each word a list of the wordings that hold it, in typed arrays with impacts of 8 bits. */

/** Term saturation and length normalisation: the best of five usual pairs on the CheckThat 2020 training split. */
const K1 = 1.2;
const B = 0.4;

/** Size of one step of an impact. An impact is below K1 + 1 = 2.2, so that its hundredths fit a byte. */
export const STEP = 0.01;

export interface WordIndex {
  /** Adds what a word brings to the score of each wording: its rarity times its impact, times a weight. */
  add(stem: string, weight: number, scores: Float64Array): void;
  /** How many wordings hold a word. */
  count(stem: string): number;
  /** Calls back with the place of each wording that holds a word, and its impact: above 0, below K1 + 1. */
  each(stem: string, visit: (place: number, impact: number) => void): void;
}

/** How much a word says that stands in so many of all wordings: natural logarithm of the odds, above 0. */
export const rarityOf = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** The weight of a word that stands `count` times in a wording `length` times as long as the average: 0 to K1 + 1. */
export const impactOf = (count: number, length: number): number =>
  (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));

/** Indexes the stems of each wording, in steps of so many; each step says how much is done, as `progress` puts it. */
export function* indexWords(
  wordings: readonly (readonly string[])[],
  step = Infinity,
  progress = (share: number) => share,
): Generator<number, WordIndex> {
  const lists = new Map<string, Map<number, number>>();
  for (const [place, stems] of wordings.entries()) {
    for (const stem of stems) {
      let list = lists.get(stem);
      if (!list) {
        list = new Map();
        lists.set(stem, list);
      }
      list.set(place, (list.get(place) ?? 0) + 1);
    }
    if (place % step === step - 1) yield progress((0.5 * place) / wordings.length);
  }
  const average = wordings.reduce((sum, { length }) => sum + length, 0) / wordings.length;
  const size = [...lists.values()].reduce((sum, list) => sum + list.size, 0);
  const holders = new Uint32Array(size);
  const impacts = new Uint8Array(size);
  const words = new Map<string, { start: number; end: number; rarity: number }>();
  let end = 0;
  let due = step;
  for (const [stem, list] of lists) {
    const start = end;
    for (const [place, count] of list) {
      const impact = impactOf(count, (wordings[place]?.length ?? 0) / average);
      holders[end] = place;
      impacts[end] = Math.max(1, Math.round(impact / STEP));
      end += 1;
    }
    words.set(stem, { start, end, rarity: rarityOf(list.size, wordings.length) });
    if (end >= due) {
      yield progress(0.5 + (0.5 * end) / size);
      due = end + step;
    }
  }

  return {
    add(stem, weight, scores) {
      const word = words.get(stem);
      if (!word) return;
      const unit = weight * word.rarity * STEP;
      for (let at = word.start; at < word.end; at += 1) {
        const place = holders[at] as number;
        scores[place] = (scores[place] as number) + unit * (impacts[at] as number);
      }
    },
    count(stem) {
      const word = words.get(stem);
      return word ? word.end - word.start : 0;
    },
    each(stem, visit) {
      const { start = 0, end = 0 } = words.get(stem) ?? {};
      for (let at = start; at < end; at += 1) visit(holders[at] as number, STEP * (impacts[at] as number));
    },
  };
}
