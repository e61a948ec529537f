/** The wordings of a claim: what we look for in a page. */
import * as v from 'valibot';
import { Text } from './schema-text';

/** Roles a group of terms can play in a sentence. `context` may also be met elsewhere on the page. */
const SLOTS = ['actor', 'act', 'object', 'number', 'term', 'context'] as const;

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
export const Terms = v.pipe(v.array(Term), v.minLength(1, 'needs at least one term'));

/** A value, or a range of values, of a unit: 16 missiles; 100 to 110 soldiers. Million and billion count. */
export const NumberRange = v.pipe(
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

export const Wording = v.variant('kind', [
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

export type Wording = v.InferOutput<typeof Wording>;
export type GroupOfTerms = v.InferOutput<typeof Group>;
export type Slot = (typeof SLOTS)[number];
