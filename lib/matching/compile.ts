/** Records to an index. The build runs it for the bundled claims, the browser for packs. */
import type { Claim, Wording } from '../../data/schema';
import { isFunctionWord } from './function-words';
import { idStarts, type MatchIndex, openIndex, packIndex, WORD } from './index-format';
import { FORM, GROUP, SLOTS } from './match-groups';
import { placesBeside, VERBATIM } from './match-verbatim';
import { type Aliases, flatten, Symbols, startsOf, stemsOf } from './symbols';

export type { Aliases } from './symbols';

/** What the compiler needs of a record. A record of `--claims` may have nothing but `id` and `claim`. */
export interface ClaimWords extends Pick<Claim, 'id' | 'claim'> {
  title?: string | undefined;
  wordings?: readonly Wording[] | undefined;
  unless?: Claim['unless'];
  years?: Claim['years'];
  months?: Claim['months'];
  numbers?: Claim['numbers'];
}

type GroupsWording = Extract<Wording, { kind: 'groups' }>;

/** The most tokens that groups may span, unless the wording says otherwise. */
const WITHIN = 24;

/** A quote or paraphrase with fewer words of its own may only stand for itself as a whole quotation. */
const ENOUGH_CONTENT = 3;

/** Terms that a verbatim wording needs on the page, and must not meet in its sentence. */
interface Company {
  needs?: readonly string[] | undefined;
  unless?: readonly string[] | undefined;
}

interface VerbatimForm {
  stems: readonly string[];
  anchor: number;
  /** The rarest word near the anchor, or the anchor. */
  beside: number;
  claim: number;
  wording: number;
  flags: number;
  needs: number;
  unless: number;
}

interface Group {
  slot: number;
  pool: number;
  near: number;
  flags: number;
  number: number;
}

interface GroupsForm {
  groups: Group[];
  anchor: number;
  claim: number;
  wording: number;
  flags: number;
  atLeast: number;
  within: number;
  unless: number;
}

/** The alias that lists everybody who may act: a guard watches that the right one does. */
const PARTIES = 'parties';

/** “2020-01” as months since the year 0. */
const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;

/** In lists that may say “none”, 0 is none. */
const orNone = (place: number) => place + 1;

class Compiler {
  readonly #symbols: Symbols;
  readonly #frequency = new Map<string, number>();
  readonly #stems = new Map<string, readonly string[]>();
  readonly #verbatim: VerbatimForm[] = [];
  readonly #forms: GroupsForm[] = [];
  readonly #numbers: { from: number; to: number; unit: number }[] = [];
  readonly #claims: { id: string; years: readonly number[]; months: number[]; numbers: number[]; parties: number }[] =
    [];
  /** Aliases of parties, and the stems of their terms. */
  readonly #parties: { name: string; terms: string[] }[];

  constructor(aliases: Aliases) {
    this.#symbols = new Symbols(aliases);
    this.#parties = (aliases[PARTIES] ?? []).map((name) => ({
      name,
      terms: (aliases[name.slice(1)] ?? []).map((term) => stemsOf(term).join(' ')),
    }));
  }

  /** Every record is counted before the first is compiled. */
  count({ claim, wordings = [] }: ClaimWords): void {
    const texts = [claim, ...wordings.flatMap((wording) => ('text' in wording ? [wording.text] : []))];
    for (const stem of new Set(texts.flatMap((text) => this.#stemsOf(text)))) {
      this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
    }
  }

  /** Stems of a wording; each is read twice. */
  #stemsOf(text: string): readonly string[] {
    let stems = this.#stems.get(text);
    if (!stems) {
      stems = stemsOf(text);
      this.#stems.set(text, stems);
    }
    return stems;
  }

  #cost(stem: string): number {
    return (this.#frequency.get(stem) ?? 0) + (isFunctionWord(stem) ? 1_000_000 : 1);
  }

  claim({ id, claim, title = '', years = [], months = [], numbers = [], wordings = [] }: ClaimWords): number {
    const guards = numbers.map((number) => this.#number(number));
    const grouped = wordings.some(({ kind }) => kind === 'groups');
    const texts = [claim, title, ...wordings.flatMap((wording) => ('text' in wording ? [wording.text] : []))];
    const words = ` ${texts.flatMap(stemsOf).join(' ')} `;
    const own = this.#parties.filter(({ terms }) => terms.some((term) => words.includes(` ${term} `)));
    const parties = grouped ? this.#symbols.pool(own.map(({ name }) => name)) : -1;
    return this.#claims.push({ id, years, months: months.map(monthNumber), numbers: guards, parties }) - 1;
  }

  #number({ from, to, unit }: { from: number; to?: number | undefined; unit?: readonly string[] | undefined }): number {
    const pool = unit ? this.#symbols.pool(unit) : -1;
    return this.#numbers.push({ from, to: to ?? from, unit: orNone(pool) }) - 1;
  }

  verbatim(claim: number, wording: number, text: string, kind: number, { needs, unless }: Company): void {
    const stems = this.#stemsOf(text);
    if (stems.length === 0) return;
    this.#symbols.know(stems);
    const costs = stems.map((stem) => this.#cost(stem));
    const short = stems.filter((stem) => !isFunctionWord(stem)).length < ENOUGH_CONTENT ? VERBATIM.short : 0;
    const anchor = costs.indexOf(Math.min(...costs));
    const costOf = (place: number) => costs[place] ?? 0;
    this.#verbatim.push({
      stems,
      anchor,
      beside: placesBeside(anchor, stems.length).sort((a, b) => costOf(a) - costOf(b))[0] ?? anchor,
      claim,
      wording,
      flags: kind | short,
      needs: needs ? this.#symbols.pool(needs) : -1,
      unless: unless ? this.#symbols.pool(unless) : -1,
    });
  }

  groups(claim: number, place: number, wording: GroupsWording, unless: readonly string[]): void {
    const all = wording.atLeast === undefined || wording.atLeast >= wording.groups.length;
    const groups = wording.groups.map(
      (group): Group => ({
        slot: SLOTS.indexOf(group.slot),
        pool: group.any ? this.#symbols.pool(group.any) : -1,
        near: group.near ?? 0,
        flags: all || group.required ? GROUP.required : 0,
        number: group.number ? this.#number(group.number) : -1,
      }),
    );
    this.#forms.push({
      groups,
      anchor: this.#anchor(groups),
      claim,
      wording: place,
      flags: (wording.stance === 'denies' ? FORM.denies : 0) | (wording.sentences === 2 ? FORM.twoSentences : 0),
      atLeast: wording.atLeast ?? groups.length,
      within: wording.within ?? WITHIN,
      unless: this.#symbols.pool([...unless, ...(wording.unless ?? [])]),
    });
  }

  /**
   * The rarest group. A context may be elsewhere on the page and an actor may be a pronoun: neither is an anchor if
   * it can be helped.
   */
  #anchor(groups: readonly Group[]): number {
    const costs = groups.map(({ slot, pool, flags }) => {
      if (pool < 0 || !(flags & GROUP.required) || SLOTS[slot] === 'context') return Number.POSITIVE_INFINITY;
      const cost = this.#symbols
        .termsOf(pool)
        .reduce((sum, term) => sum + Math.min(...term.map((stem) => this.#cost(stem))), 0);
      return SLOTS[slot] === 'actor' ? cost * 1e6 : cost;
    });
    const least = Math.min(...costs);
    if (least === Number.POSITIVE_INFINITY) throw new Error('needs a required group of terms that is not context');
    return costs.indexOf(least);
  }

  finish(): ArrayBuffer {
    const parties = this.#forms.length > 0 ? this.#symbols.pool(this.#parties.map(({ name }) => name)) : -1;
    const { lists, seed, wordFlags, word, symbols, firstWords } = this.#symbols.place();
    const verbatim = this.#verbatim
      .map((form) => ({ ...form, words: form.stems.map(word) }))
      .sort((a, b) => (a.words[a.anchor] ?? 0) - (b.words[b.anchor] ?? 0));
    const anchorsVerbatim = verbatim.map(({ words, anchor }) => words[anchor] ?? 0);
    for (const id of anchorsVerbatim) wordFlags[id] = (wordFlags[id] ?? 0) | WORD.anchorsVerbatim;
    const words = flatten(verbatim.map((form) => form.words));

    const byAnchor = new Map<number, number[]>();
    for (const [form, { groups, anchor }] of this.#forms.entries()) {
      for (const symbol of symbols(groups[anchor]?.pool ?? -1)) {
        byAnchor.set(symbol, [...(byAnchor.get(symbol) ?? []), form]);
        for (const id of firstWords(symbol)) wordFlags[id] = (wordFlags[id] ?? 0) | WORD.beginsAnchor;
      }
    }
    const anchorSymbols = [...byAnchor.keys()].sort((a, b) => a - b);
    const anchorForms = flatten(anchorSymbols.map((symbol) => byAnchor.get(symbol) ?? []));
    const groups = this.#forms.flatMap((form) => form.groups);
    const years = flatten(this.#claims.map((claim) => claim.years));
    const months = flatten(this.#claims.map((claim) => claim.months));
    const numbers = flatten(this.#claims.map((claim) => claim.numbers));
    const ids = new TextEncoder().encode(this.#claims.map(({ id }) => id).join('\n'));
    return packIndex(
      {
        ...lists,
        wordFlags,
        wordForms: startsOf(anchorsVerbatim, lists.words.length),
        verbatimPlace: verbatim.map(({ anchor }) => anchor),
        verbatimStart: words.start,
        verbatimWords: words.items,
        verbatimClaim: verbatim.map(({ claim }) => claim),
        verbatimWording: verbatim.map(({ wording }) => orNone(wording)),
        verbatimFlags: verbatim.map(({ flags }) => flags),
        verbatimBeside: verbatim.map(({ words, beside }) => (words[beside] ?? 0) & 255),
        verbatimNeeds: verbatim.map(({ needs }) => orNone(needs)),
        verbatimUnless: verbatim.map(({ unless }) => orNone(unless)),
        formStart: flatten(this.#forms.map((form) => form.groups.map(() => 0))).start,
        formClaim: this.#forms.map(({ claim }) => claim),
        formWording: this.#forms.map(({ wording }) => wording),
        formFlags: this.#forms.map(({ flags }) => flags),
        formAnchor: this.#forms.map(({ anchor }) => anchor),
        formAtLeast: this.#forms.map(({ atLeast }) => atLeast),
        formWithin: this.#forms.map(({ within }) => within),
        formUnless: this.#forms.map(({ unless }) => orNone(unless)),
        groupSlot: groups.map(({ slot }) => slot),
        groupPool: groups.map(({ pool }) => orNone(pool)),
        groupNear: groups.map(({ near }) => near),
        groupFlags: groups.map(({ flags }) => flags),
        groupNumber: groups.map(({ number }) => orNone(number)),
        anchorSymbols,
        anchorStart: anchorForms.start,
        anchorForms: anchorForms.items,
        numberFrom: this.#numbers.map(({ from }) => from),
        numberTo: this.#numbers.map(({ to }) => to),
        numberUnit: this.#numbers.map(({ unit }) => unit),
        claimYearStart: years.start,
        claimYears: years.items,
        claimMonthStart: months.start,
        claimMonths: months.items,
        claimNumberStart: numbers.start,
        claimNumbers: numbers.items,
        parties: [orNone(parties)],
        claimParties: this.#claims.map((claim) => orNone(claim.parties)),
        ids: [...ids],
        idStart: idStarts(ids),
      },
      seed,
    );
  }
}

/**
 * Compiles records step by step, for who has other things to do meanwhile. Yields how far it is, from 0 to 1.
 * @returns the index as bytes: see `openIndex`
 * @throws {Error} naming the record and wording, when a wording cannot be looked for
 */
export function* compileSteps(records: readonly ClaimWords[], aliases: Aliases): Generator<number, ArrayBuffer> {
  const compiler = new Compiler(aliases);
  for (const [at, record] of records.entries()) {
    compiler.count(record);
    yield at / (records.length * 2);
  }
  for (const [at, record] of records.entries()) {
    yield (records.length + at) / (records.length * 2);
    const claim = compiler.claim(record);
    compiler.verbatim(claim, -1, record.claim, 0, { unless: record.unless });
    for (const [place, wording] of (record.wordings ?? []).entries()) {
      try {
        if (wording.kind === 'groups') compiler.groups(claim, place, wording, record.unless ?? []);
        else if (wording.kind !== 'related') {
          const denies = wording.stance === 'denies' ? VERBATIM.denies : 0;
          const quote = wording.kind === 'quote' ? VERBATIM.quote : 0;
          compiler.verbatim(claim, place, wording.text, quote | denies, wording);
        }
      } catch (error) {
        throw new Error(`${record.id}: wordings.${place}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return compiler.finish();
}

/** Compiles records in one go: see `compileSteps`. */
export function compileBytes(records: readonly ClaimWords[], aliases: Aliases): ArrayBuffer {
  const steps = compileSteps(records, aliases);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Compiles records and opens the index. */
export function compile(records: readonly ClaimWords[], aliases: Aliases): MatchIndex {
  return openIndex(compileBytes(records, aliases));
}
