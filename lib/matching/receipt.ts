/** A receipt in words: what matched, and what would have cancelled the match. */

import type { Slot } from '../../data/schema';
import type { ClaimWords } from './compile';
import type { Finding } from './find';

/** Slots told of, and the length of what filled one, UTF-16 units: a page may make its words as long as it likes. */
export const SLOTS = 12;
export const LONGEST = 120;

/** What a match rests on, in words. */
export interface MatchReceipt {
  /** The words that filled each slot. */
  slots: { slot: Slot; words: string }[];
  /** The actor is a pronoun for somebody named in the sentence before. */
  pronoun: boolean;
  /** One of the terms stands in the sentence before. */
  borrowed: boolean;
  /** The word by which the sentence rejects the claim. */
  cue: string | null;
}

export interface WrittenReceipt extends MatchReceipt {
  /** Place of the wording in the record; -1 is the claim's own sentence. */
  wording: number;
  /** Terms, numbers and years that would have cancelled the match. */
  cancels: string[];
}

/** @param text the block that holds the finding */
export function receiptOf({ receipt }: Finding, text: string): MatchReceipt {
  const { slots, pronoun, borrowed, cue } = receipt;
  return {
    slots: slots
      .slice(0, SLOTS)
      .map(({ slot, start, end }) => ({ slot, words: text.slice(start, Math.min(end, start + LONGEST)) })),
    pronoun,
    borrowed,
    cue: cue?.slice(0, LONGEST) ?? null,
  };
}

/** @param text the block that holds the finding */
export function writeReceipt(finding: Finding, text: string, record: ClaimWords | undefined): WrittenReceipt {
  const { wording } = finding;
  return { ...receiptOf(finding, text), wording, cancels: record ? cancelsOf(record, finding) : [] };
}

function cancelsOf(record: ClaimWords, { wording: place, via }: Finding): string[] {
  const { unless = [], years, months, numbers = [], wordings = [] } = record;
  const wording = wordings[place];
  const own = wording && 'unless' in wording ? (wording.unless ?? []) : [];
  if (via === 'quote') return own;
  return [
    ...(via === 'groups' ? unless : []),
    ...own,
    ...(years ? [`years without ${years.join(', ')}`] : []),
    ...(months ? [`months other than ${months.join(', ')}`] : []),
    ...numbers.map(({ from, to = from, unit = [] }) => {
      const value = from === to ? `${from}` : `${from}–${to}`;
      return `other numbers than ${value} of ${unit.join(', ')}`;
    }),
  ];
}
