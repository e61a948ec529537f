/** What officials stated about a claim, and where that can be read. */
import * as v from 'valibot';
import { DateText, HttpsUrl, Id, Text, textOfWords } from './schema-text';

/** How the account stands to the claim. Order is the order in which a card shows accounts. */
export const RELATIONS = [
  'contradicts',
  'partly-contradicts',
  'adds-context',
  'supports',
  'no-official-record',
] as const;

/**
 * What kind of body speaks. `inspector`: auditors, inspectors general, fiscal watchdogs, public inquiries, medical
 * examiners. `not-official`: the press, analysts, unnamed officials, armed groups; such an account only adds to those
 * of officials.
 */
export const INSTITUTION_KINDS = [
  'government',
  'military',
  'court',
  'inspector',
  'statistics-office',
  'international-body',
  'parliament',
  'company',
  'not-official',
] as const;

/** What was done to check a source: the page read; its address and an excerpt seen; nothing yet. */
export const CHECKS = ['page-read', 'address-seen', 'not-yet'] as const;

export const Source = v.strictObject({
  title: Text,
  publisher: Text,
  url: HttpsUrl,
  /** When the page was published. */
  date: DateText,
  /** `primary`: the body's own page, or a full copy of its text. `reported`: somebody else tells what it said. */
  kind: v.picklist(['primary', 'reported']),
  checked: v.strictObject({
    date: DateText,
    how: v.picklist(CHECKS),
    /** What `data:links` met when it last opened the address, if not the page itself. */
    found: v.optional(v.picklist(['moved', 'gone', 'other-title'])),
  }),
  /** What a reader should know about this copy, e.g. that it quotes another outlet. */
  note: v.optional(Text),
});

export const Sources = v.pipe(v.array(Source), v.minLength(1, 'needs at least one source'));

/** A number that officials gave on a day: a step of the ladder that the card draws. */
const Figure = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0)),
  /** What is counted, in the plural. Equal in all accounts of one ladder: `brain injuries`, `US dollars`. */
  unit: Text,
  /** The figure as the body gave it: `109 diagnosed`. */
  label: v.pipe(Text, v.maxLength(40, 'must be at most 40 signs')),
});

export const Account = v.strictObject({
  /** The body that holds the position, spelled as in `data/names.json`. */
  institution: Text,
  kind: v.picklist(INSTITUTION_KINDS),
  /** Who spoke for it, where a person did. */
  speaker: v.optional(v.strictObject({ name: Text, role: v.optional(Text) })),
  /** The day the position was given. */
  asOf: DateText,
  /** The position in our own words, at most 60 words. */
  summary: textOfWords(60),
  /** The body's own words, at most 15. */
  quote: v.optional(v.strictObject({ text: textOfWords(15), by: Text })),
  relation: v.picklist(RELATIONS),
  /** The part of a compound claim that the relation is to. Without it, the relation is to the whole claim. */
  part: v.optional(Id),
  figure: v.optional(Figure),
  sources: Sources,
});

export type Source = v.InferOutput<typeof Source>;
export type Account = v.InferOutput<typeof Account>;
export type Relation = Account['relation'];
export type InstitutionKind = Account['kind'];
export type Figure = v.InferOutput<typeof Figure>;
