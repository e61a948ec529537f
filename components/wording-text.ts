import type { GroupOfTerms, Wording } from '../data/schema';
import { isolate, plural, t } from './t';

const TERMS_TOLD = 4;

/** A wording in words: the text itself, or what must meet in a sentence. */
export function wordingText(wording: Wording): string {
  if (wording.kind !== 'groups') return wording.text;
  const met = t('record.meet', [wording.groups.map(groupText).join(t('record.and'))]);
  return wording.unless ? t('record.without', [met, anyOf(wording.unless)]) : met;
}

function groupText({ any, number }: GroupOfTerms): string {
  if (any) return anyOf(any);
  const { from = 0, to = from, unit } = number ?? {};
  const value = from === to ? `${from}` : `${from}–${to}`;
  return unit ? `${value} ${anyOf(unit)}` : value;
}

function anyOf(terms: readonly string[]): string {
  const told = terms.slice(0, TERMS_TOLD).map(termText);
  const rest = terms.length - told.length;
  return [...told, ...(rest > 0 ? [plural('record.orMore', rest)] : [])].join(t('record.or'));
}

/** A term of a wording in words: “Tehran”, or “Iran (in any words for it)”. */
export function termText(term: string): string {
  if (term.includes(' .. ')) return term.split(' .. ').map(termText).join(' … ');
  if (!term.startsWith('@')) return t('quoted', [isolate(term)]);
  // Aliases that share a name are numbered: `@iran-2`.
  return t('record.otherNames', [term.slice(1).replace(/-\d$/, '').replaceAll('-', ' ')]);
}
