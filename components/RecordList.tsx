import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { claimantNames } from './claimants';
import { RelationRow } from './RelationRow';
import { t } from './t';
import { When } from './When';

/** So many claims are drawn at once; more when the reader comes to the end of them. */
const PIECE = 60;

type RecordListProps = {
  /** The claims to list, in this order. */
  claims: readonly Claim[];
  /** The claim that is open beside the list. */
  currentId: string | null;
  /** Address of a claim in full. */
  hrefOf: (claimId: string) => string;
  /** The reader goes up from the first claim. */
  onLeaveUp: () => void;
};

/** Claims to choose from, drawn in pieces. Arrows go from claim to claim. */
export function RecordList({ claims, currentId, hrefOf, onLeaveUp }: RecordListProps) {
  const first = () =>
    Math.max(
      0,
      claims.findIndex(({ id }) => id === currentId),
    );
  const [pieces, setPieces] = useState(() => ({ of: claims, count: 1 + Math.floor(first() / PIECE) }));
  const count = pieces.of === claims ? pieces.count : 1;
  const list = useRef<HTMLUListElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const shown = claims.slice(0, count * PIECE);
  const showMore = () => setPieces({ of: claims, count: count + 1 });

  // Who comes by a link finds its claim in the list.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    const scroller = current?.closest('.list');
    if (!current || !scroller) return;
    const below = current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += below - scroller.clientHeight / 3;
  }, []);

  useEffect(() => {
    if (!more.current || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && showMore());
    watch.observe(more.current);
    return () => watch.disconnect();
  }, [claims, count]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.item') ?? [])];
    const at = links.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    if (at + step < 0) onLeaveUp();
    else (links[at + step] ?? more.current)?.focus();
  };

  return (
    <>
      <ul ref={list} onKeyDown={onKeyDown}>
        {shown.map((claim) => (
          <li key={claim.id}>
            <a class="item" href={hrefOf(claim.id)} aria-current={claim.id === currentId ? 'true' : undefined}>
              <span class="c" lang="en" dir="auto">
                {claim.claim}
              </span>
              <span class="w">
                <bdi>{claimantNames(claim.claimants)}</bdi>
                {claim.appearances[0] && (
                  <>
                    {t('comma')}
                    <When date={claim.appearances[0].date} />
                  </>
                )}
              </span>
              <RelationRow accounts={claim.accounts} />
            </a>
          </li>
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" class="btn list-more" ref={more} onClick={showMore}>
          {t('record.showMore')}
        </button>
      )}
    </>
  );
}
