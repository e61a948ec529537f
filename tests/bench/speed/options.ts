/** What the bench is asked for. */
export interface Options {
  /** Number of pages, and of rounds on each. */
  pages: number;
  rounds: number;
  /** Numbers of claims. */
  sizes: number[];
}

/** A part measures something and says what came out. */
export type Part = (options: Options, say: (progress: string) => void) => Promise<import('./figures').Figure[]>;
