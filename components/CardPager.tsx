import { Icon } from './Icon';
import { formatNumber, t } from './t';

type CardPagerProps = {
  /** Place of this claim among those of the page, counted from 0. */
  index: number;
  /** How many claims the page has. */
  total: number;
  /** Go to the claim before. */
  onPrevious: () => void;
  /** Go to the claim after. */
  onNext: () => void;
  /** Show all claims of the page. */
  onShowAll: () => void;
};

/** Where this claim stands on the page, and the ways to the others. */
export function CardPager({ index, total, onPrevious, onNext, onShowAll }: CardPagerProps) {
  const position = t('card.position', [formatNumber(index + 1), formatNumber(total)]);
  return (
    <>
      {total > 1 && (
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('card.previous')}
          title={t('card.previous')}
          onClick={onPrevious}
        >
          <Icon name="previous" />
        </button>
      )}
      <button
        type="button"
        class="btn btn-bare pos num"
        aria-label={`${position}. ${t('card.allClaims')}`}
        title={t('card.allClaims')}
        onClick={onShowAll}
      >
        {position}
      </button>
      {total > 1 && (
        <button type="button" class="btn btn-icon" aria-label={t('card.next')} title={t('card.next')} onClick={onNext}>
          <Icon name="next" />
        </button>
      )}
    </>
  );
}
