/** Work in slices, with the page's turns between them; none while nobody sees the page. */
import { turn } from './turn';

/** The longest slice, milliseconds. */
const SLICE = 4;

/** Resolves when the document is shown; at once, if it is. A prerendered page is not. */
export async function whenShown(document: Document): Promise<void> {
  while (document.visibilityState === 'hidden') {
    await new Promise((done) => document.addEventListener('visibilitychange', done, { once: true }));
  }
}

export class Slices {
  readonly #document: Document;
  #started = performance.now();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Whether this slice is used up. */
  isOver(): boolean {
    return performance.now() - this.#started >= SLICE;
  }

  /** Resolves with the next slice. */
  async next(): Promise<void> {
    await turn();
    await whenShown(this.#document);
    this.#started = performance.now();
  }
}
