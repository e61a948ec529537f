/**
 * The shape of a record: one claim, where it was made, the wordings we look for, and what officials said.
 * Every file in `data/claims` passes through `parseClaim`; a file that does not fit fails the build.
 */
import * as v from 'valibot';
import { Account, Source, Sources } from './schema-accounts';
import { DateText, Id, Text } from './schema-text';
import { NumberRange, Terms, Wording } from './schema-wordings';

/** Who tends to make a claim. */
const SIDES = ['left', 'right', 'foreign-state', 'non-partisan'] as const;

const Claim = v.strictObject({
  /** For editors, which complete and check while typing. */
  $schema: v.optional(v.string()),
  /** Equal to the file's name. */
  id: Id,
  /** Equal to the folder's name. */
  topic: Id,
  title: Text,
  /** The checkable statement, in one sentence. */
  claim: Text,
  /** Who makes it, with the role held at the time. */
  claimants: v.pipe(v.array(v.strictObject({ name: Text, role: v.optional(Text) })), v.minLength(1)),
  /** Where and when it was made. */
  appearances: v.pipe(
    v.array(v.strictObject({ date: DateText, venue: Text, sources: v.array(Source) })),
    v.minLength(1),
  ),
  /** Who tends to make it: for the balance report, never shown. */
  side: v.picklist(SIDES),
  /** The parts of a compound claim. An account may stand to one part only. */
  parts: v.optional(v.pipe(v.array(v.strictObject({ id: Id, text: Text })), v.minLength(2, 'needs two parts or none'))),
  wordings: v.pipe(v.array(Wording), v.minLength(1, 'needs at least one wording')),
  /** Terms whose presence in the sentence means that another event is spoken of. Holds for all groups wordings. */
  unless: v.optional(Terms),
  /** Years of which one must be named where the sentence names any: those of the event, and of the statement. */
  years: v.optional(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099))), v.minLength(1)),
  ),
  /** Months of the event: a sentence that names another month of these years, and none of these, is not this claim. */
  months: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be YYYY-MM'))), v.minLength(1)),
  ),
  /** Numbers of the claim: a sentence that gives other values in these units speaks of something else. */
  numbers: v.optional(v.pipe(v.array(NumberRange), v.minLength(1))),
  /** Sentences that must be found, and look-alikes that must not be taken for the claim. Written without the wordings. */
  tests: v.optional(v.strictObject({ hit: v.array(Text), miss: v.array(Text) })),
  accounts: v.pipe(v.array(Account), v.minLength(1, 'needs at least one account')),
  /** No official account differs, which was looked for. Such a statement is on record because others depend on it. */
  uncontested: v.optional(v.literal(true)),
  /** Corrections that others published. */
  corrections: v.array(v.strictObject({ date: DateText, what: Text, sources: Sources })),
  tags: v.array(Text),
  /** For readers of the record: what is uncertain, and why. */
  notes: v.optional(Text),
  /** What was done to this record, and when; the last entry is of the day `updated`. */
  history: v.pipe(v.array(v.strictObject({ date: DateText, change: Text })), v.minLength(1, 'needs its first entry')),
  updated: DateText,
});

/** A record not yet fit to be shown. It is checked like one, but not bundled. */
const Draft = v.strictObject({
  ...Claim.entries,
  wordings: v.array(Wording),
  accounts: v.array(Account),
  /** What must be found or decided before it can be shown. */
  missing: v.pipe(v.array(Text), v.minLength(1, 'needs to say what is missing')),
});

export type Claim = v.InferOutput<typeof Claim>;
export type Draft = v.InferOutput<typeof Draft>;
export type { Account, Figure, InstitutionKind, Relation, Source } from './schema-accounts';
export { CHECKS, INSTITUTION_KINDS, RELATIONS } from './schema-accounts';
export type { GroupOfTerms, Slot, Wording } from './schema-wordings';
export { Claim as ClaimSchema, Draft as DraftSchema, SIDES };

/** A record that does not fit the schema. The message names file, field and reason. */
export class RecordError extends Error {
  override name = 'RecordError';
}

type RecordSchema = v.GenericSchema<unknown, Claim>;

/** What the fields of a record say of one another. */
function contradictions(claim: Claim, file: string): string[] {
  const place = `${claim.topic}/${claim.id}.json`;
  const parts = new Set(claim.parts?.map(({ id }) => id));
  const days = claim.history.map(({ date }) => date);
  return [
    ...(file.replaceAll('\\', '/').endsWith(`/${place}`) ? [] : [`id: the file must be at ${place}`]),
    ...claim.accounts.flatMap(({ part }, at) =>
      part === undefined || parts.has(part) ? [] : [`accounts.${at}.part: the claim has no part “${part}”`],
    ),
    ...(days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day) ? [] : ['history: must be in order of days']),
    ...(days.at(-1) === claim.updated ? [] : ['updated: must be the day of the last entry of history']),
  ];
}

function parse<Schema extends RecordSchema>(schema: Schema, value: unknown, file: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  const reasons = result.success
    ? contradictions(result.output, file)
    : result.issues.map((issue) => `${v.getDotPath(issue) ?? '(record)'}: ${issue.message}`);
  if (!result.success || reasons.length > 0) {
    throw new RecordError(`${file} is not a valid record:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
  }
  return result.output;
}

/**
 * Checks one record.
 * @param file path of the record, for messages; it must end in `<topic>/<id>.json`
 * @throws {RecordError} naming the file, each field that does not fit, and why
 */
export function parseClaim(value: unknown, file: string): Claim {
  return parse(Claim, value, file);
}

/** Checks one draft, like `parseClaim`. */
export function parseDraft(value: unknown, file: string): Draft {
  return parse(Draft, value, file);
}
