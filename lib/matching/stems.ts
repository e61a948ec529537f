/** Word forms to the stem under which they are compared. */
import { stemmer } from 'stemmer';
import irregular from './irregular.json';

const irregularForms: Record<string, string> = irregular;
const known = new Map<string, string>();

/** The stem of a folded word: irregular forms by table (“rang” is `ring`), the rest by Porter's algorithm. */
export function lemma(form: string): string {
  let stem = known.get(form);
  if (stem === undefined) {
    const base = Object.hasOwn(irregularForms, form) ? (irregularForms[form] as string) : form;
    stem = /^[a-z]+$/.test(base) ? stemmer(base) : base;
    if (known.size > 50_000) known.clear();
    known.set(form, stem);
  }
  return stem;
}
