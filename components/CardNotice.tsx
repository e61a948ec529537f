import { useId } from 'preact/hooks';
import { CardFrame } from './CardFrame';
import { words } from './words';

type CardNoticeProps = {
  /** The record is being looked up, or did not answer. */
  state: 'loading' | 'unreachable';
  /** The reader asks again. */
  onRetry: () => void;
  /** The reader closes the card. */
  onClose: () => void;
};

/** A card without a claim: while it is looked up, or when the record does not answer. */
export function CardNotice({ state, onRetry, onClose }: CardNoticeProps) {
  const titleId = useId();
  const { card } = words;
  if (state === 'loading') {
    return (
      <CardFrame labelledBy={titleId} onClose={onClose}>
        <div class="card-in card-wait" key="loading">
          <p id={titleId} role="status">
            {card.loading}
          </p>
        </div>
      </CardFrame>
    );
  }
  return (
    <CardFrame
      labelledBy={titleId}
      onClose={onClose}
      foot={
        <button type="button" class="btn" onClick={onRetry}>
          {words.tryAgain}
        </button>
      }
    >
      <div class="card-in card-notice" key="unreachable">
        <h2 id={titleId}>{card.unreachable}</h2>
        <p>
          {card.unreachableWhat} <strong>{card.unreachableSafe}</strong> {card.unreachableThen}
        </p>
      </div>
    </CardFrame>
  );
}
