/** The words that decide a stance, as stems. */
import { stemPhrases, stemSet } from './tokens';

export const NEGATORS = stemSet('not no never none nobody nothing neither nor without hardly nowhere');
export const WITHOUT = stemSet('without');

/** After these “not” and “no” deny nothing: “not only”, “no doubt”, “no fewer than”. */
export const AFTER_NOT = stemSet(
  'only just merely simply doubt surprisingly surprise wonder question least fewer less matter secret tire delay hesitation except sooner worry mention forget exclude',
);

/** Words that deny what comes after them. */
export const DENIALS = stemSet(
  `deny refute reject dispute debunk rebut rebuff dismiss contradict contest disprove repudiate disavow disclaim retract quash
  scotch lie liar falsehood myth hoax fiction fabrication invention false fake untrue baseless unfounded unsubstantiated unproven
  incorrectly wrongly mistakenly erroneously inaccurate misleading contrary misconception belie discredit fabricated bogus canard`,
);

/** Pairs of words that do the same. */
const PAIRS = ['rule out', 'make up', 'cast doubt', 'cold water', 'far from', 'stop short', 'knock down', 'walk back'];
export const DENYING_PAIRS = stemPhrases(PAIRS);

/** “Was wrong to say …”, “exaggerated when he said …”. */
export const WRONG = stemSet(
  'wrong mistaken mistake exaggerate exaggeration misspeak misspoke misspoken misstate overstate absurd ridiculous',
);
export const WRONG_TO = stemSet('to when about that in');

/** “Contrary to his tweet, no list …” denies twice the same. */
export const CONTRARY = stemSet('contrary');

/** After another negator these go on with it: “never called, nor wrote”. */
export const ALSO_NEGATE = stemSet('nor neither');

/** As good as none: “little evidence that”, “failed to produce a shred of proof that”. */
export const SCANT = stemSet('little scant shred iota lack absence fail zero scintilla yet');

/** “No evidence that …”, “no truth in …”. */
export const EVIDENCE = stemSet(
  'evidence proof truth basis foundation indication sign suggestion trace record support credence merit substance backing confirmation',
);
export const AFTER_EVIDENCE = stemSet('that of for to in behind whatsoever');

/** “… is untrue”, “… was a complete lie”. */
export const FALSE_AFTER = stemSet(
  `false falsehood untrue lie incorrect wrong baseless unfounded groundless inaccurate fiction fictional fabrication invention
  invented fabricated bogus fake nonsense myth hoax fantasy tale absurd ridiculous exaggeration exaggerated overstated mistake
  mistaken misleading pretext unsubstantiated unsupported disproved disproven debunked discredited refuted denied rejected
  contradicted dismissed rubbish propaganda unproven thin`,
);

/** “Lie” as “rest”: with these it denies nothing. */
export const LIE = stemSet('lie');
export const LIE_IN = stemSet('in with at within behind beyond on ahead between');

/** “Despite his claim that …” */
export const DESPITE = stemSet('despite notwithstanding');

/** A saying that is judged: “the claim that … has no basis”. */
export const SAYINGS = stemSet(
  'charge claim notion assertion contention insistence accusation canard tale story account figure statement theory idea allegation talk suggestion boast narrative version',
);
/** “… does not hold up.” */
export const HOLDS = stemSet('hold stand survive withstand wash');
export const FALLS = stemSet('collapse crumble unravel unsupported');

/** “Called … a lie.” */
export const CALLING = stemSet('call brand label dub describe dismiss denounce slam blast deride');

/** What somebody calls it. */
export const CALLED = stemSet(
  'false untrue lie baseless unfounded fake fabricated fabrication fiction nonsense myth hoax invention falsehood absurd ridiculous rubbish wrong incorrect inaccurate misleading preposterous',
);
export const TRUE_AFTER = stemSet('true correct accurate so case');
export const COPULAS = stemSet('be remain prove');
export const OCCUR = stemSet('happen occur');

/** From here on the sentence may say the opposite of what it said before. */
export const TURNS = stemSet('but however although though whereas nevertheless nonetheless');

export const SUPPOSING = stemSet('if whether unless suppose');

/** At the head of a sentence that is no question: “Had Iran called, …”. */
export const INVERTED = new Set(['had', 'should', 'were']);

/** A question that is reported without its mark: “Were they hurt, a reporter asked.” */
export const ASKING = stemSet('ask wonder');
export const ASKED = new Set('was were is are did do does has have had can could will would should'.split(' '));

export const REPORTING = stemSet(
  `say tell claim assert insist argue allege maintain recall boast declare suggest report announce according describe state
  contend add write post tweet quote call accuse acknowledge admit confirm reveal believe repeat warn note brag recount mention`,
);

export const THAT = stemSet('that');

/** Whether a word can be the cue by which a sentence rejects a claim; without one, none does. */
export const isCue = (stem: string): boolean =>
  NEGATORS.has(stem) ||
  DENIALS.has(stem) ||
  FALSE_AFTER.has(stem) ||
  WRONG.has(stem) ||
  SCANT.has(stem) ||
  FIRST_OF_PAIR.has(stem);

const FIRST_OF_PAIR = stemPhrases(PAIRS.map((pair) => pair.split(' ')[0] ?? ''));
