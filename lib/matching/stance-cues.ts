/** The words that decide a stance, as stems. */
import { stemSet } from './tokens';

export const NEGATORS = stemSet('not no never none nobody nothing neither nor without hardly nowhere');
export const WITHOUT = stemSet('without');

/** After these “not” and “no” deny nothing: “not only”, “no doubt”, “no fewer than”. */
export const AFTER_NOT = stemSet(
  'only just merely simply doubt surprisingly surprise wonder question least fewer less matter secret',
);

/** Words that deny what comes after them. */
export const DENIALS = stemSet(
  `deny refute reject dispute debunk rebut rebuff dismiss contradict contest disprove repudiate disavow disclaim retract quash
  scotch falsehood myth hoax fiction fabrication invention false fake untrue baseless unfounded unsubstantiated unproven
  incorrectly wrongly mistakenly erroneously inaccurate misleading contrary misconception discredit fabricated bogus`,
);

/** Pairs of words that do the same. */
export const DENYING_PAIRS = new Set(
  ['rule out', 'make up', 'cast doubt', 'cold water', 'far from', 'stop short', 'knock down'].map((pair) =>
    [...stemSet(pair)].join(' '),
  ),
);

/** “No evidence that …”, “no truth in …”. */
export const EVIDENCE = stemSet('evidence proof truth basis foundation indication sign suggestion trace record');
export const AFTER_EVIDENCE = stemSet('that of for to in behind whatsoever');

/** “… is untrue.” */
export const FALSE_AFTER = stemSet(
  `false untrue incorrect wrong baseless unfounded inaccurate fiction fabrication invention fabricated bogus nonsense myth hoax
  unsubstantiated disproved debunked refuted denied rejected contradicted`,
);

/** Right after the match: “called the report that … untrue”. */
export const CALLED = stemSet('false untrue baseless fake fabricated unfounded');
export const TRUE_AFTER = stemSet('true correct accurate so case');
export const COPULAS = stemSet('be remain prove');
export const OCCUR = stemSet('happen occur');

/** From here on the sentence may say the opposite of what it said before. */
export const TURNS = stemSet('but however although though whereas nevertheless nonetheless');

export const SUPPOSING = stemSet('if whether unless suppose');

/** At the head of a sentence that is no question: “Had Iran called, …”. */
export const INVERTED = new Set(['had', 'should', 'were']);

export const REPORTING = stemSet(
  `say tell claim assert insist argue allege maintain recall boast declare suggest report announce according describe state
  contend add write post tweet quote call accuse acknowledge admit confirm reveal believe repeat warn note brag recount`,
);

export const THAT = stemSet('that');
