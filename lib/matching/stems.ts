/** Word forms to the stem under which they are compared. */
import { stemmer } from 'stemmer';
import irregular from './irregular.json';

const irregularForms: Record<string, string> = irregular;
const known = new Map<string, string>();

/** Abbreviations that look like inflected words. */
const WHOLE = new Set(['ied', 'ieds']);

const BRITISH = /is[ea]|isi|our|ence|amme/;

/** British spellings as American ones: “authorised”, “armour”, “defence”. What it does to other words it does everywhere. */
function american(word: string): string {
  if (!BRITISH.test(word)) return word;
  return word
    .replace(/is(e|ed|es|er|ing|ation|ations)$/, 'iz$1')
    .replace(/(\w{3})our(s|ed|ing|able)?$/, '$1or$2')
    .replace(/^(def|off|lic|pret)ence(s)?$/, '$1ense$2')
    .replace(/amme(s)?$/, 'am$1');
}

/** The stem of a folded word: irregular forms by table (“rang” is `ring`), the rest by Porter's algorithm. */
export function stemOf(form: string): string {
  const base = Object.hasOwn(irregularForms, form) ? (irregularForms[form] as string) : form;
  return /^[a-z]+$/.test(base) && !WHOLE.has(base) ? stemmer(american(base)) : base;
}

/** The same, remembered. */
export function lemma(form: string): string {
  let stem = known.get(form);
  if (stem === undefined) {
    stem = stemOf(form);
    if (known.size > 50_000) known.clear();
    known.set(form, stem);
  }
  return stem;
}
