import type { Account, Claim, Relation, Source } from '../data/schema';
import type { Phrase } from './phrase';

/** A phrase that a quotation matched; it rests on no slots. */
export function phrase(changes: Partial<Phrase> = {}): Phrase {
  return {
    exact: 'no losses',
    wording: 'no losses',
    where: null,
    stance: 'states',
    slots: [],
    pronoun: false,
    borrowed: false,
    cue: null,
    cancels: { words: [], years: [], months: [], numbers: [] },
    ...changes,
  };
}

/** A source, true but for what a test changes. */
export function source(changes: Partial<Source> = {}): Source {
  return {
    title: 'A title',
    publisher: 'A publisher',
    url: 'https://example.com/a',
    date: '2020-01-09',
    kind: 'reported',
    checked: { date: '2026-11-22', how: 'address-seen' },
    ...changes,
  };
}

/** An account of a relation and a date. */
export function account(relation: Relation, asOf: string, changes: Partial<Account> = {}): Account {
  return {
    institution: `${relation} ${asOf}`,
    kind: 'government',
    asOf,
    summary: 'Said something.',
    relation,
    sources: [source()],
    ...changes,
  };
}

/** A claim with some accounts. */
export function claim(id: string, accounts: Account[], changes: Partial<Claim> = {}): Claim {
  return {
    id,
    topic: 'iran-2020',
    title: `Claim: about ${id}`,
    claim: `The claim ${id}.`,
    claimants: [{ name: 'Donald Trump', role: 'US president' }],
    appearances: [{ date: '2020-01-08', venue: 'Address to the nation; rally 2020-10-12', sources: [source()] }],
    side: 'right',
    wordings: [{ kind: 'paraphrase', text: 'a wording' }],
    accounts,
    corrections: [],
    tags: [],
    history: [{ date: '2026-11-22', change: 'Added.' }],
    updated: '2026-11-22',
    ...changes,
  };
}
