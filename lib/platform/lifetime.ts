/** How long a script in a page lives: as long as its extension, or until it is told to end. */
import { native } from './native';

export interface Lifetime {
  /** Aborts at the end. */
  readonly signal: AbortSignal;
  /**
   * An extension that is updated, switched off or removed leaves its script behind, with an API that throws, and tells
   * it nothing: asking is what ends it.
   */
  isOver(): boolean;
  end(): void;
}

/** Whether this script still has its extension. */
export const isAlive = () => native.runtime?.id !== undefined;

export function createLifetime(): Lifetime {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    isOver() {
      if (!isAlive()) controller.abort();
      return controller.signal.aborted;
    },
    end: () => controller.abort(),
  };
}
