import type { JSX } from 'preact';
import type { Relation } from '../data/schema';

const frame = <rect x=".75" y=".75" width="14.5" height="14.5" rx="3.5" />;

const SHAPES: Record<Relation, JSX.Element> = {
  contradicts: (
    <>
      <rect class="rel-fill" x=".75" y=".75" width="14.5" height="14.5" rx="3.5" />
      <path class="rel-cut" d="M4.25 6.4h7.5M4.25 9.6h7.5M9.9 3.8 6.1 12.2" />
    </>
  ),
  'partly-contradicts': (
    <>
      <path
        class="rel-fill"
        d="M1.75 1.75 14.25 14.25A3.5 3.5 0 0 1 11.75 15.25h-7.5a3.5 3.5 0 0 1-3.5-3.5v-7.5A3.5 3.5 0 0 1 1.75 1.75Z"
      />
      {frame}
    </>
  ),
  'adds-context': (
    <>
      {frame}
      <path d="M8 4.5v7M4.5 8h7" />
    </>
  ),
  supports: (
    <>
      {frame}
      <path d="M4.5 6.4h7M4.5 9.6h7" />
    </>
  ),
  'no-official-record': (
    <>
      <rect class="rel-dash" x=".75" y=".75" width="14.5" height="14.5" rx="3.5" />
      <path d="M6 8h4" />
    </>
  ),
};

type RelationIconProps = {
  /** Which relation to draw. */
  relation: Relation;
};

/** The drawing of a relation, in ink; its word always stands beside it. */
export function RelationIcon({ relation }: RelationIconProps) {
  return (
    <svg class="rel-i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[relation]}
    </svg>
  );
}
