/**
 * Records to an index: plain data that can be written into a bundle and read without work.
 * Each wording gets one anchor, its rarest word or group of words; a page is only compared with a wording
 * where the anchor occurs.
 */
import type { Slot, Wording } from '../../data/schema';
import { isFunctionWord } from './function-words';
import { type PackedPools, PoolBuilder, poolAt, type Term } from './pools';
import { tokenize } from './tokens';

/** What the compiler needs of a record. A record of `--claims` may have nothing but `id` and `claim`. */
export interface ClaimWords {
  id: string;
  claim: string;
  title?: string | undefined;
  wordings?: readonly Wording[] | undefined;
  unless?: readonly string[] | undefined;
}

/** Alias name to the words it stands for. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

export interface VerbatimForm {
  type: 'verbatim';
  claim: number;
  /** Place in the record's `wordings`; -1 is the claim's own sentence. */
  wording: number;
  via: 'quote' | 'paraphrase';
  denies: boolean;
  stems: readonly string[];
  /** Place of the anchor in `stems`. */
  anchor: number;
  /** Place in the pool of the terms of which one must be on the page; -1 for none. */
  needs: number;
}

export interface GroupsForm {
  type: 'groups';
  claim: number;
  wording: number;
  via: 'groups';
  denies: boolean;
  groups: readonly { slot: Slot; terms: number; near?: number }[];
  /** Place of the anchor in `groups`. */
  anchor: number;
  unless: number;
  /** The most tokens that the groups may span. */
  within: number;
}

export type Form = VerbatimForm | GroupsForm;

/** Compiled wordings. Plain JSON. */
export interface MatchIndex {
  claims: readonly string[];
  forms: readonly Form[];
  /** Pools of terms; forms refer to them by place. */
  pools: PackedPools;
  /** Stem to the forms for which it is an anchor. */
  anchors: Readonly<Record<string, readonly number[]>>;
}

const DEFAULT_WITHIN = 24;

/** Stems of a wording or term. */
function stems(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
}

class Compiler {
  readonly #aliases: Aliases;
  readonly #frequency = new Map<string, number>();
  readonly #pools = new PoolBuilder();
  readonly index = {
    claims: [] as string[],
    forms: [] as Form[],
    pools: this.#pools.packed,
    anchors: Object.create(null) as Record<string, number[]>,
  };

  constructor(records: readonly ClaimWords[], aliases: Aliases) {
    this.#aliases = aliases;
    for (const record of records) {
      const texts = [record.claim, record.title ?? '', ...(record.wordings ?? []).map(wordsOf)];
      for (const stem of new Set(texts.flatMap(stems))) {
        this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
      }
    }
  }

  /** @throws {Error} for an alias that is not in the table */
  pool(terms: readonly string[]): number {
    return this.#pools.pool(
      terms.flatMap((term) => {
        if (!term.startsWith('@')) return this.#entry(term);
        const words = this.#aliases[term.slice(1)];
        if (!words) throw new Error(`unknown alias ${term}`);
        return [~this.#pools.pool(words.flatMap((word) => this.#entry(word)))];
      }),
    );
  }

  #entry(term: string): number[] {
    const parts = stems(term);
    return parts.length > 0 ? [this.#pools.term(parts)] : [];
  }

  #terms(pool: number): readonly Term[] {
    return poolAt({ ...this.#pools.packed }, pool).terms;
  }

  cost(stem: string): number {
    return (this.#frequency.get(stem) ?? 0) + (isFunctionWord(stem) ? 1_000_000 : 1);
  }

  add(form: Form): void {
    const place = this.index.forms.push(form) - 1;
    const anchors =
      form.type === 'verbatim'
        ? [form.stems[form.anchor] as string]
        : this.#terms(form.groups[form.anchor]?.terms ?? -1).map((term) => term[0] as string);
    for (const stem of new Set(anchors)) {
      this.index.anchors[stem] ??= [];
      this.index.anchors[stem].push(place);
    }
  }

  verbatim(claim: number, wording: number, text: string, extra: Pick<VerbatimForm, 'via' | 'denies' | 'needs'>): void {
    const words = stems(text);
    if (words.length === 0) return;
    const costs = words.map((stem) => this.cost(stem));
    this.add({ type: 'verbatim', claim, wording, stems: words, anchor: costs.indexOf(Math.min(...costs)), ...extra });
  }

  groups(claim: number, place: number, wording: Extract<Wording, { kind: 'groups' }>, unless: readonly string[]): void {
    const groups = wording.groups.map(({ slot, any, near }) => ({
      slot,
      terms: this.pool(any),
      ...(near === undefined ? {} : { near }),
    }));
    // A context may be elsewhere on the page, an actor may be a pronoun: neither is an anchor if it can be helped.
    const costs = groups.map(({ slot, terms }) =>
      slot === 'context' || (slot === 'actor' && groups.some((other) => !['actor', 'context'].includes(other.slot)))
        ? Number.POSITIVE_INFINITY
        : this.#terms(terms).reduce((sum, term) => sum + Math.min(...term.map((stem) => this.cost(stem))), 0),
    );
    this.add({
      type: 'groups',
      claim,
      wording: place,
      via: 'groups',
      denies: wording.stance === 'denies',
      groups,
      anchor: costs.indexOf(Math.min(...costs)),
      unless: this.pool([...unless, ...(wording.unless ?? [])]),
      within: wording.within ?? DEFAULT_WITHIN,
    });
  }
}

function wordsOf(wording: Wording): string {
  return wording.kind === 'groups' ? wording.groups.flatMap((group) => group.any).join(' ') : wording.text;
}

/**
 * Compiles records into an index.
 * @throws {Error} naming the record and wording, when a wording cannot be looked for
 */
export function compile(records: readonly ClaimWords[], aliases: Aliases): MatchIndex {
  const compiler = new Compiler(records, aliases);
  for (const [claim, record] of records.entries()) {
    compiler.index.claims.push(record.id);
    compiler.verbatim(claim, -1, record.claim, { via: 'paraphrase', denies: false, needs: -1 });
    for (const [place, wording] of (record.wordings ?? []).entries()) {
      try {
        if (wording.kind === 'groups') compiler.groups(claim, place, wording, record.unless ?? []);
        else if (wording.kind !== 'related') {
          const needs = wording.needs ? compiler.pool(wording.needs) : -1;
          compiler.verbatim(claim, place, wording.text, {
            via: wording.kind,
            denies: wording.stance === 'denies',
            needs,
          });
        }
      } catch (error) {
        throw new Error(`${record.id}: wordings.${place}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return compiler.index;
}
