import type { Account } from '../data/schema';
import { filled, SLOTS } from './filled';
import { LadderChart } from './LadderChart';
import { LadderStrip } from './LadderStrip';
import { FiguresText, ThenAndNow } from './LadderText';
import { type ArticleDay, ladderOf } from './ladder';
import { t } from './t';

type LadderProps = {
  /** All accounts of a claim, in any order. */
  accounts: readonly Account[];
  /** The day the article was written; `null` if it does not say so. Without it, no article is spoken of. */
  article?: ArticleDay;
};

/** Columns below which a strip shows nothing that a sentence does not. */
const FEWEST = 2;

/** What officials said over time: a chart of their figures, or a strip of relations, and the same in words. */
export function Ladder({ accounts, article }: LadderProps) {
  const ladder = ladderOf(accounts, article);
  const { figures, strip } = ladder;
  if (figures) {
    return (
      <figure class="ladder">
        <h3 class="ladder-title">
          {filled(t('ladder.title', [SLOTS[0]]), [
            <span key="unit" lang="en">
              {figures.unit}
            </span>,
          ])}
        </h3>
        <LadderChart figures={figures} article={article ?? null} />
        <figcaption>
          <FiguresText steps={figures.steps} />
          {!figures.ordered && <p class="ladder-aside">{t('ladder.notInOrder')}</p>}
          <ThenAndNow ladder={ladder} />
        </figcaption>
      </figure>
    );
  }
  if (strip.length < FEWEST && article === undefined) return null;
  return (
    <div class="ladder">
      {strip.length >= FEWEST && (
        <>
          <h3 class="ladder-title">{t('ladder.stripTitle')}</h3>
          <LadderStrip columns={strip} />
        </>
      )}
      <ThenAndNow ladder={ladder} />
    </div>
  );
}
