/** Whether words hold what a form of groups needs: cheaper to ask than to try it, and false only where trying is in vain. */
import { FORM, GROUP, SLOTS } from './match-groups';
import type { PageWords } from './page-words';
import type { Presence } from './presence';
import { isOnPage } from './terms-in';
import { MARK } from './words';

/**
 * The same conditions as in `matchGroups`, apart from order and distance.
 * @param presence what is in the words
 * @param marks what else stands among them: see `MARK`
 * @param page the page that they are from; `null` when they are all of it
 */
export function mayFill(form: number, presence: Presence, marks: number, page: PageWords | null): boolean {
  const { index } = presence;
  const start = index.formStart[form] as number;
  const end = index.formStart[form + 1] as number;
  let spare = end - start - (index.formAtLeast[form] as number);
  let mayBorrow = ((index.formFlags[form] as number) & FORM.twoSentences) > 0;
  for (let group = start; group < end; group += 1) {
    const slot = SLOTS[index.groupSlot[group] as number];
    const pool = (index.groupPool[group] as number) - 1;
    const number = (index.groupNumber[group] as number) - 1;
    if (number >= 0) {
      const unit = (index.numberUnit[number] as number) - 1;
      if (marks & MARK.count && (unit < 0 || presence.hasOf(unit))) continue;
    } else if (presence.hasOf(pool)) continue;
    const elsewhere = slot === 'context' || (slot === 'actor' && (marks & MARK.pronoun) !== 0);
    if (elsewhere && page && isOnPage(page, pool)) continue;
    if (mayBorrow && slot === 'term' && page && isOnPage(page, pool)) mayBorrow = false;
    else if ((index.groupFlags[group] as number) & GROUP.required || spare === 0) return false;
    else spare -= 1;
  }
  return true;
}
