import type { JSX } from 'preact';

/** The drawings of the interface. */
export type IconName = 'chevron' | 'previous' | 'next' | 'close' | 'out' | 'jump' | 'search';

type Drawing = { box: string; shape: JSX.Element; turns: boolean };

const DRAWINGS: Record<IconName, Drawing> = {
  chevron: { box: '0 0 16 16', shape: <path d="m3.5 6 4.5 4.5L12.5 6" />, turns: false },
  previous: { box: '0 0 16 16', shape: <path d="M10 3.5 5.5 8l4.5 4.5" />, turns: true },
  next: { box: '0 0 16 16', shape: <path d="M6 3.5 10.5 8 6 12.5" />, turns: true },
  close: { box: '0 0 16 16', shape: <path d="m4 4 8 8M12 4l-8 8" />, turns: false },
  out: { box: '0 0 10 10', shape: <path d="M2 8 8 2M3.2 2H8v4.8" />, turns: true },
  jump: { box: '0 0 16 16', shape: <path d="M2.5 4h5M2.5 8h3M2.5 12h5M13.5 8h-5M10.5 5.5 8 8l2.5 2.5" />, turns: true },
  search: {
    box: '0 0 16 16',
    shape: (
      <>
        <circle cx="7" cy="7" r="4.25" />
        <path d="m10.25 10.25 3.25 3.25" />
      </>
    ),
    turns: false,
  },
};

type IconProps = {
  /** Which drawing. */
  name: IconName;
};

/** A decorative drawing; those that point along the line turn round in right-to-left text. */
export function Icon({ name }: IconProps) {
  const { box, shape, turns } = DRAWINGS[name];
  return (
    <svg class={`i i-${name}${turns ? ' i-dir' : ''}`} viewBox={box} aria-hidden="true" focusable="false">
      {shape}
    </svg>
  );
}
