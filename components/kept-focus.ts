import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a view whose parts come and go: when the element that had it is gone after a change, the view's
 * heading gets it. Nothing happens before the reader has moved the focus into the view.
 */
export function useKeptFocus(view: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target;
    };
    view.current?.addEventListener('focusin', remember);
    return () => view.current?.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const root = view.current;
    if (!root || last.current === null || (last.current as Node).isConnected) return;
    const { activeElement, body } = root.ownerDocument;
    const heading = root.querySelector<HTMLElement>('h1') ?? root;
    if (activeElement !== null && activeElement !== body) return;
    heading.tabIndex = -1;
    heading.focus();
  });
}
