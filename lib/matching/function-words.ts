/** Words that carry little meaning alone: they neither anchor a wording nor count as its content. Pronouns among them. */
import { stemSet } from './tokens';

const WORDS = `a about above after again against all almost also am an and any anyone anything are as at away be because
been before being below between both but by can could did do does doing down during each either else ever every
everyone everything few for from further get go going got had has have having he her here hers herself him himself
his how i if in into is it its itself just know let like made make many may me might more most much must my myself
neither no nobody none nor not nothing now of off on once one only or other our ours out over own put said same say
says she should so some someone something such take tell than that the their theirs them themselves then there these
they thing this those through to together told too under until up upon us very want was we well were what when where whether
which while who whom whose why will with within without would yet you your yours`;

const STEMS = stemSet(WORDS);

const PRONOUNS = stemSet('he she it they we i');

/** Whether a stem may stand for somebody named before. */
export const isPronoun = (stem: string) => stem.length < 5 && PRONOUNS.has(stem);

/** Whether a stem is one of the words that carry little meaning alone. */
export function isFunctionWord(stem: string): boolean {
  return STEMS.has(stem);
}
