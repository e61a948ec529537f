/** Likeness of spelling, for inflection, misspelling and compounds: cosine over runs of four letters, rare ones more. */
import { fold } from './tokens';

/** A run is known by 16 bits of a hash. */
const RUNS = 1 << 16;
const LENGTH = 4;
/** Blank, a to z, 0 to 9. */
const LETTERS = 37;

export interface LetterIndex {
  /** Cosine of a text with each wording, by its place: 0 to 1. */
  compare(text: string): (place: number) => number;
}

/** Runs of a text, and how strongly each stands in it: 1, and 1 more for each e-fold repetition. */
interface Runs {
  places: Uint16Array;
  strengths: Float32Array;
}

/** The runs in the words of a text, a blank at each end of a word. */
function runsOf(text: string): Runs {
  const counts = new Map<number, number>();
  let code = 0;
  let held = 0;
  for (const letter of ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `) {
    const value = letter === ' ' ? 0 : Number.parseInt(letter, 36) + 1;
    code = (code * LETTERS + value) % LETTERS ** LENGTH;
    held += 1;
    if (held >= LENGTH) {
      const run = Math.imul(code, 0x9e3779b1) >>> 16;
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
    if (value === 0) {
      code = 0;
      held = 1;
    }
  }
  return {
    places: Uint16Array.from(counts.keys()),
    strengths: Float32Array.from(counts.values(), (count) => 1 + Math.log(count)),
  };
}

/** Indexes in steps of so many wordings; each step says how much is done, as `progress` puts it. */
export function* indexLetters(
  wordings: readonly string[],
  step = Infinity,
  progress = (share: number) => share,
): Generator<number, LetterIndex> {
  const holding = new Uint32Array(RUNS);
  const all: Runs[] = [];
  for (const wording of wordings) {
    all.push(runsOf(wording));
    if (all.length % step === 0) yield progress(all.length / wordings.length);
  }
  for (const { places } of all) for (const run of places) holding[run] = (holding[run] as number) + 1;
  const rarity = new Float32Array(holding).map((count) => Math.log((wordings.length + 1) / (count + 1)));
  /** Inner product of a text’s vector with another one, given by its runs. */
  const product = ({ places, strengths }: Runs, by: (run: number, at: number) => number) => {
    let sum = 0;
    for (let at = 0; at < places.length; at += 1) {
      const run = places[at] as number;
      sum += (strengths[at] as number) * (rarity[run] as number) * by(run, at);
    }
    return sum;
  };
  const length = (runs: Runs) =>
    Math.sqrt(product(runs, (run, at) => (runs.strengths[at] as number) * (rarity[run] as number)));
  const lengths = all.map(length);

  return {
    compare(text) {
      const asked = runsOf(text);
      const askedLength = length(asked);
      const weights = new Float32Array(RUNS);
      for (const [at, run] of asked.places.entries())
        weights[run] = (asked.strengths[at] as number) * (rarity[run] as number);
      return (place) => {
        const sum = product(all[place] as Runs, (run) => weights[run] as number);
        return sum && sum / (askedLength * (lengths[place] as number));
      };
    },
  };
}
