/** Words of a vocabulary that a typed word may have been meant for: mistyped by a letter or two, or not yet ended. */

export interface NearWords {
  /**
   * Known words that differ by insertions, deletions, wrong letters or swaps of neighbours: by one, or by two where
   * both words have eight letters. Words with digits stand for themselves: 2018 is no misspelling of 2019.
   */
  misspelt(word: string): { form: string; edits: number }[];
  /** Known words that begin so and go on, at most `most` of them, the shortest first. */
  begunBy(start: string, most: number): string[];
}

/** Letters that a known word must have to be looked for under another spelling, and to allow two edits. */
const LEAST = 4;
const LONG = 8;
const ONLY_LETTERS = /^\p{L}+$/u;

/** One bit for each letter that occurs. An edit changes two of them at most. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Optimal string alignment distance: edits of single letters and swaps of neighbours; above `most`, just more than it. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] as number) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] as number;
}

/** `forms` are the folded words of a vocabulary, each once. */
export function indexNearWords(forms: Iterable<string>): NearWords {
  const sorted = [...forms].sort();
  const letters = Int32Array.from(sorted, lettersIn);
  const spelt = sorted.map((form) => form.length >= LEAST && ONLY_LETTERS.test(form));

  /** Place of the first word that does not come before `word`. */
  function placeOf(word: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    misspelt(word) {
      const found: { form: string; edits: number }[] = [];
      if (word.length < LEAST - 1 || !ONLY_LETTERS.test(word)) return found;
      const bits = lettersIn(word);
      for (const [at, form] of sorted.entries()) {
        const most = word.length >= LONG && form.length >= LONG ? 2 : 1;
        if (!spelt[at] || Math.abs(form.length - word.length) > most) continue;
        if (ones(bits ^ (letters[at] as number)) > 2 * most) continue;
        const edits = editsBetween(word, form, most);
        if (edits > 0 && edits <= most) found.push({ form, edits });
      }
      return found;
    },
    begunBy(start, most) {
      const found: string[] = [];
      for (let at = placeOf(start); sorted[at]?.startsWith(start); at += 1)
        if (sorted[at] !== start) found.push(sorted[at] as string);
      return found.sort((a, b) => a.length - b.length).slice(0, most);
    },
  };
}
