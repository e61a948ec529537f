/** A receipt in words: what matched, and what would have cancelled the match. */
import type { ClaimWords } from './compile';
import type { Finding } from './find';

export interface WrittenReceipt {
  /** Place of the wording in the record; -1 is the claim's own sentence. */
  wording: number;
  /** The words that filled each slot. */
  slots: { slot: string; words: string }[];
  /** The actor is a pronoun for somebody named in the sentence before. */
  pronoun: boolean;
  /** One of the terms stands in the sentence before. */
  borrowed: boolean;
  /** The word by which the sentence rejects the claim. */
  cue: string | null;
  /** Terms, numbers and years that would have cancelled the match. */
  cancels: string[];
}

/** @param text the block that holds the finding */
export function writeReceipt(finding: Finding, text: string, record: ClaimWords | undefined): WrittenReceipt {
  const { wording, receipt } = finding;
  return {
    wording,
    slots: receipt.slots.map(({ slot, start, end }) => ({ slot, words: text.slice(start, end) })),
    pronoun: receipt.pronoun,
    borrowed: receipt.borrowed,
    cue: receipt.cue,
    cancels: record && finding.via === 'groups' ? cancelsOf(record, wording) : [],
  };
}

function cancelsOf({ unless = [], years, months, numbers = [], wordings = [] }: ClaimWords, place: number): string[] {
  const wording = wordings[place];
  const own = wording?.kind === 'groups' ? (wording.unless ?? []) : [];
  return [
    ...unless,
    ...own,
    ...(years ? [`years without ${years.join(', ')}`] : []),
    ...(months ? [`months other than ${months.join(', ')}`] : []),
    ...numbers.map(({ from, to = from, unit = [] }) => {
      const value = from === to ? `${from}` : `${from}–${to}`;
      return `other numbers than ${value} of ${unit.join(', ')}`;
    }),
  ];
}
