/** Parts of a page that wait to be read: together, one reading after another, and none before the page is shown. */
import { MANY, outermost } from './outermost';
import type { Container } from './read';
import { whenShown } from './slices';
import { turn } from './turn';

export class PartQueue {
  readonly #document: Document;
  readonly #read: (parts: readonly Container[]) => Promise<void>;
  readonly #waiting = new Set<Container>();
  #queued = false;
  #last = Promise.resolve();

  /** @param read what it rejects with is dropped: the next reading is another one */
  constructor(document: Document, read: (parts: readonly Container[]) => Promise<void>) {
    this.#document = document;
    this.#read = read;
  }

  add(parts: readonly Container[]): void {
    for (const part of parts) this.#waiting.add(part);
    if (this.#waiting.size > MANY) for (const part of this.#take()) this.#waiting.add(part);
    if (this.#queued) return;
    this.#queued = true;
    this.#last = this.#last.then(() => this.#next()).catch(() => undefined);
  }

  /** Resolves when all that waits now was read. */
  rest(): Promise<void> {
    return this.#last;
  }

  #take(): Container[] {
    const parts = outermost(this.#waiting);
    this.#waiting.clear();
    return parts;
  }

  async #next(): Promise<void> {
    // What made the page change, or us start, ends before.
    await turn();
    await whenShown(this.#document);
    this.#queued = false;
    await this.#read(this.#take());
  }
}
