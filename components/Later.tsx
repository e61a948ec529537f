import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Whether all is drawn in the first picture: for views that have no second. */
export const AtOnce = createContext(false);

type LaterProps = {
  /** Draws what nobody sees at first. */
  children: () => ComponentChildren;
};

/** What lies in a closed fold: drawn right after the first picture, which comes the sooner. */
export function Later({ children }: LaterProps) {
  const [drawn, setDrawn] = useState(useContext(AtOnce));
  useEffect(() => setDrawn(true), []);
  return drawn ? children() : null;
}
