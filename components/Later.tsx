import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type LaterProps = {
  /** Draws what nobody sees at first. */
  children: () => ComponentChildren;
};

/** What lies in a closed fold: drawn right after the first picture, which comes the sooner. */
export function Later({ children }: LaterProps) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return drawn ? children() : null;
}
