/** Whether a block's words can make up any wording: asked of every block, so that few are read sentence by sentence. */
import { type MatchIndex, WORD } from './index-format';
import { fitsVerbatim, formsAt } from './match-verbatim';
import type { Skimmed } from './skim';
import { hasAnchorAt } from './terms-in';

/** False only where neither a quote or paraphrase nor the anchor of a form of groups is in the block. */
export function mayState({ ids, length, flags }: Skimmed, index: MatchIndex): boolean {
  if (!(flags & (WORD.anchorsVerbatim | WORD.beginsAnchor))) return false;
  for (let at = 0; at < length; at += 1) {
    const word = ids[at] as number;
    if (word < 0) continue;
    const begins = index.wordFlags[word] as number;
    if (begins & WORD.beginsAnchor && hasAnchorAt(index, word, ids, at, length)) return true;
    if (!(begins & WORD.anchorsVerbatim)) continue;
    const [from, to] = formsAt(index, word);
    for (let form = from; form < to; form += 1) if (fitsVerbatim(form, at, ids, length, index)) return true;
  }
  return false;
}
