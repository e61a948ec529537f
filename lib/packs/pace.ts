/** Long work in short slices: the page lives, the reader sees how far it is, and can stop it. */

/** Work in one go, milliseconds. */
const SLICE = 8;

/** What is being done. */
export type Phase = 'reading' | 'checking' | 'preparing' | 'saving';

export interface Progress {
  phase: Phase;
  /** From 0 to 1 within the phase. */
  part: number;
}

export interface Pace {
  readonly signal: AbortSignal;
  /**
   * Call between steps.
   * @throws the signal's reason once the work was cancelled
   */
  step(phase: Phase, part: number): Promise<void>;
}

/** @param tell called at most once a slice, and at the start of each phase */
export function createPace(signal: AbortSignal, tell: (progress: Progress) => void): Pace {
  let started = performance.now();
  let current: Phase | null = null;
  return {
    signal,
    async step(phase, part) {
      signal.throwIfAborted();
      if (phase === current && performance.now() - started < SLICE) return;
      current = phase;
      tell({ phase, part });
      await new Promise((done) => setTimeout(done, 0));
      signal.throwIfAborted();
      started = performance.now();
    },
  };
}
