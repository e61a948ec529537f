/**
 * The shape of a record: one claim, where it was made, the wordings we look for, and what officials said.
 * Every file in `data/claims` passes through `parseClaim`; a file that does not fit fails the build.
 */
import * as v from 'valibot';

const CALENDAR_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** ISO 8601 calendar date; the day, or day and month, may be unknown: `2024-02-04`, `2024-02`, `2024`. */
const DateText = v.pipe(v.string(), v.regex(CALENDAR_DATE, 'must be an ISO date: YYYY-MM-DD, YYYY-MM or YYYY'));

const Text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((text) => text === text.normalize('NFC'), 'must be in Unicode normal form C'),
  v.check((text) => !/[<>]/.test(text), 'must be plain text, without < or >'),
);

const HttpsUrl = v.pipe(v.string(), v.url('must be an address'), v.startsWith('https://', 'must begin with https://'));

/** How the account stands to the claim. Order is the order in which a card shows accounts. */
export const RELATIONS = [
  'contradicts',
  'partly-contradicts',
  'adds-context',
  'supports',
  'no-official-record',
] as const;

/** Roles a group of terms can play in a sentence. `context` may also be met elsewhere on the page. */
const SLOTS = ['actor', 'act', 'object', 'number', 'term', 'context'] as const;

const Source = v.strictObject({
  title: Text,
  publisher: Text,
  url: HttpsUrl,
  /** When the page was published. */
  date: DateText,
  /** What was done to check it: the page read; its address and an excerpt seen; nothing yet. */
  checked: v.strictObject({ date: DateText, how: v.picklist(['page-read', 'address-seen', 'not-yet']) }),
  /** What a reader should know about this copy, e.g. that it quotes another outlet. */
  note: v.optional(Text),
});

const Sources = v.pipe(v.array(Source), v.minLength(1, 'needs at least one source'));

const Account = v.strictObject({
  institution: Text,
  /** The day the position was given. */
  asOf: DateText,
  /** The position in our own words, at most 60 words. */
  summary: v.pipe(
    Text,
    v.check((text) => text.split(/\s+/).length <= 60, 'must be at most 60 words'),
  ),
  relation: v.picklist(RELATIONS),
  sources: Sources,
});

/**
 * A term is a word or phrase, matched by stem (`warn` finds “warned”), or `@name` of an alias in
 * `data/aliases.json` (`@iran` finds “Tehran”). A number word and its figure are the same term. ` .. ` stands for up to three
 * words: `@outside .. base`.
 */
const Term = v.pipe(
  Text,
  v.maxLength(80),
  v.check(
    (term) => term.split(' .. ').every((part) => /^@[a-z0-9-]+$|^[^@]+$/.test(part)),
    'must have an alias alone in its part: “before .. @iran”',
  ),
);
const Terms = v.pipe(v.array(Term), v.minLength(1, 'needs at least one term'));

/** A value, or a range of values, of a unit: 16 missiles; 100 to 110 soldiers. Million and billion count. */
const NumberRange = v.pipe(
  v.strictObject({ from: v.pipe(v.number(), v.minValue(0)), to: v.optional(v.number()), unit: v.optional(Terms) }),
  v.check(({ from, to = from }) => from <= to, 'from must not be above to'),
);

const near = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)));
const required = v.optional(v.literal(true));

/** One group: its terms, or a number. */
const Group = v.pipe(
  v.strictObject({
    slot: v.picklist(SLOTS),
    any: v.optional(Terms),
    number: v.optional(NumberRange),
    /** The terms must follow the act within so many tokens: “warned the White House”. */
    near,
    /** Where `atLeast` lets groups be missing: not this one. */
    required,
  }),
  v.check(({ any, number }) => (any === undefined) !== (number === undefined), 'needs either any or number'),
);

/** Terms whose presence in the sentence means that something else is being said. */
const unless = v.optional(Terms);

const wordingBase = {
  /** `denies`: the wording states the opposite of the claim. Without it, the wording states the claim. */
  stance: v.optional(v.literal('denies')),
};

const Wording = v.variant('kind', [
  /** Words somebody said, matched as they stand, with small gaps. */
  v.strictObject({
    kind: v.literal('quote'),
    text: Text,
    where: v.optional(Text),
    /** At least one of these must be on the page too, unless the words are a whole quotation. */
    needs: v.optional(Terms),
    unless,
    ...wordingBase,
  }),
  /** One clean way to put the claim, matched as it stands, with small gaps. */
  v.strictObject({ kind: v.literal('paraphrase'), text: Text, needs: v.optional(Terms), unless, ...wordingBase }),
  /** Terms that must meet in one sentence: one of each group. */
  v.strictObject({
    kind: v.literal('groups'),
    groups: v.pipe(
      v.array(Group),
      v.minLength(2, 'needs at least two groups'),
      v.check((groups) => groups.some((group) => group.slot !== 'context'), 'needs a group that is not context'),
    ),
    /** So many of the groups are enough. Without it, all of them are needed. */
    atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
    /** One `term` group may be met in the sentence before. Without it, all meet in one sentence. */
    sentences: v.optional(v.literal(2)),
    unless,
    /** The most tokens the groups may span. The default is 24. */
    within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(60))),
    ...wordingBase,
  }),
  /** A neighbouring wording: never highlighted by itself, but it leads to the claim in searches. */
  v.strictObject({ kind: v.literal('related'), text: Text, where: v.optional(Text) }),
]);

const Claim = v.strictObject({
  /** Equal to the file's name. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')),
  topic: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
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
  wordings: v.pipe(v.array(Wording), v.minLength(1)),
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
  accounts: v.pipe(v.array(Account), v.minLength(1)),
  /** Corrections that others published. */
  corrections: v.array(v.strictObject({ date: DateText, what: Text, sources: Sources })),
  tags: v.array(Text),
  /** For readers of the record: what is uncertain, and why. */
  notes: v.optional(Text),
  updated: DateText,
});

export type Source = v.InferOutput<typeof Source>;
export type Account = v.InferOutput<typeof Account>;
export type Relation = Account['relation'];
export type Wording = v.InferOutput<typeof Wording>;
export type GroupOfTerms = v.InferOutput<typeof Group>;
export type Slot = (typeof SLOTS)[number];
export type Claim = v.InferOutput<typeof Claim>;
export { Claim as ClaimSchema };

/** A record that does not fit the schema. The message names file, field and reason. */
export class RecordError extends Error {
  override name = 'RecordError';
}

/**
 * Checks one record.
 * @param file path of the record, for messages; its last part must be `<id>.json`, its folder the topic
 * @throws {RecordError} naming the file, each field that does not fit, and why
 */
export function parseClaim(value: unknown, file: string): Claim {
  const result = v.safeParse(Claim, value);
  if (!result.success) {
    const reasons = result.issues.map((issue) => `  ${v.getDotPath(issue) ?? '(record)'}: ${issue.message}`);
    throw new RecordError(`${file} is not a valid record:\n${reasons.join('\n')}`);
  }
  const claim = result.output;
  const place = `${claim.topic}/${claim.id}.json`;
  if (!file.replaceAll('\\', '/').endsWith(place)) {
    throw new RecordError(`${file} is not a valid record:\n  id: the file must be at ${place}`);
  }
  return claim;
}
