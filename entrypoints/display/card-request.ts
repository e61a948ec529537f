/** Asks the background for a record, and for the card's code where that is not there: before the click, if it can be seen coming. */
import type { ShownClaim } from '../../data/schema-pack';
import { askBackground } from '../../lib/platform/page-messages';
import { cardCode } from './card-code';

/** What was asked counts for so long, milliseconds: less than the background's patience, so that a second try asks anew. */
const FRESH = 3000;

/** Gives the record of a claim, `null` if there is none. Rejects when the background does not answer. */
export type AskCard = (claimId: string) => Promise<ShownClaim | null>;

export function createAskCard(): AskCard {
  let last: { claimId: string; at: number; answer: Promise<ShownClaim | null> } | null = null;
  return (claimId) => {
    if (last?.claimId === claimId && performance.now() - last.at < FRESH) return last.answer;
    const answer = askBackground({ type: 'openCard', claimId, code: cardCode.get() === undefined });
    const asked = { claimId, at: performance.now(), answer };
    last = asked;
    answer.catch(() => {
      if (last === asked) last = null;
    });
    return answer;
  };
}
