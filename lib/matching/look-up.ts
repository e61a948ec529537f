/** What is on record of a text that the reader asks about: what states or denies a claim, and what is near one. */
import { type Aliases, type ClaimWords, compile } from './compile';
import { type Finding, findClaims } from './find';
import { buildNear, type Floor } from './near';
import { type MatchReceipt, receiptOf } from './receipt';

/** The most claims that are named as near. */
const MOST_NEAR = 8;

/** A claim found in the text, where it stands first. */
export interface Match extends Pick<Finding, 'claimId' | 'stance' | 'wording'> {
  /** The words that state or deny it. */
  exact: string;
  receipt: MatchReceipt;
}

export interface LookUp {
  /** In the order of the text, each claim once; as stated where both are there. */
  matches: Match[];
  /** Ids of further claims, nearest first. */
  near: string[];
}

/** Prepares records for this. Takes some 100 ms for 150 of them. The floor is how near a claim must be to be named. */
export function buildLookUp(records: readonly ClaimWords[], aliases: Aliases): (text: string, floor: Floor) => LookUp {
  const index = compile(records, aliases);
  const near = buildNear(records);
  return (text, floor) => {
    const blocks = text.split('\n');
    const matches = new Map<string, Match>();
    for (const [place, findings] of findClaims(blocks, index).entries()) {
      const block = blocks[place] ?? '';
      for (const finding of findings) {
        const { claimId, stance, wording, start, end } = finding;
        const known = matches.get(claimId);
        if (known && (known.stance !== 'rejects' || stance === 'rejects')) continue;
        matches.set(claimId, {
          claimId,
          stance,
          wording,
          exact: block.slice(start, end),
          receipt: receiptOf(finding, block),
        });
      }
    }
    return {
      matches: [...matches.values()],
      near: near(text, MOST_NEAR + matches.size, floor)
        .filter((id) => !matches.has(id))
        .slice(0, MOST_NEAR),
    };
  };
}
