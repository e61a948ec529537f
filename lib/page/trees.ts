/** The trees of which a page is made: its document, its open shadow roots, and the frames of its own origin. */
import { isConnected, shadowRootOf } from './dom';
import type { Container } from './read';

/** A tree that can be read. */
export type Root = Document | ShadowRoot;

/** An element of the page's own making gets its shadow root when its script has come: looked for after so long, ms. */
const LOOK_AGAIN = [1000, 3000, 9000];

/** No more elements than this are looked at again. */
const MOST_WAITING = 500;

const isDocument = (root: Root): root is Document => root.nodeType === 9;

/** Where a tree is read from; `null` for a document that is typed into, or has no body. */
export function readingStart(root: Root): Container | null {
  if (!isDocument(root)) return root;
  return root.designMode === 'on' ? null : root.body;
}

/** The document of a frame, if the page itself may look into it. */
function frameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

export interface TreeEvents {
  /** Runs a change of the page that is ours. */
  quietly(change: () => void): void;
  /** Called once with each tree. */
  found(root: Root, start: Container): void;
}

export class Trees {
  readonly #events: TreeEvents;
  /** What takes our style out of each tree. */
  readonly #undress = new Map<Root, () => void>();
  #css: string | null = null;
  readonly #frames = new WeakSet<Element>();
  readonly #waiting = new Set<Element>();
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(events: TreeEvents) {
    this.#events = events;
    this.#timers = LOOK_AGAIN.map((after) => setTimeout(() => this.#lookAgain(), after));
  }

  /** Takes note of an element: it may open a tree. */
  meet(element: Element, tag: string): void {
    if (tag === 'IFRAME' || tag === 'FRAME') this.#meetFrame(element);
    else {
      const root = shadowRootOf(element);
      if (root) this.#add(root);
      else if (tag.includes('-') && this.#waiting.size < MOST_WAITING) this.#waiting.add(element);
    }
  }

  #meetFrame(frame: Element): void {
    const look = () => {
      const document = frameDocument(frame);
      if (document && /html/.test(document.contentType)) this.#add(document);
    };
    look();
    if (this.#frames.has(frame)) return;
    this.#frames.add(frame);
    frame.addEventListener('load', look);
  }

  #lookAgain(): void {
    for (const element of this.#waiting) {
      const root = shadowRootOf(element);
      if (root) this.#add(root);
      if (root || !isConnected(element)) this.#waiting.delete(element);
    }
  }

  #add(root: Root): void {
    const start = readingStart(root);
    if (!start || this.#undress.has(root)) return;
    this.#undress.set(root, this.#css === null ? () => undefined : this.#addStyle(root, this.#css));
    this.#events.found(root, start);
  }

  #addStyle(root: Root, css: string): () => void {
    const style = (isDocument(root) ? root : (root.ownerDocument as Document)).createElement('style');
    style.textContent = css;
    this.#events.quietly(() => (isDocument(root) ? (root.head ?? readingStart(root)) : root)?.append(style));
    return () => style.remove();
  }

  /** Puts the highlights' style into every tree: the browser gives it to the page's own document only. */
  dress(css: string): void {
    if (this.#css !== null) return;
    this.#css = css;
    for (const root of this.#undress.keys()) this.#undress.set(root, this.#addStyle(root, css));
  }

  /** Where every tree but the page's own is read from, and the page's body. */
  starts(document: Document): Container[] {
    return [document as Root, ...this.#undress.keys()].flatMap((root) => readingStart(root) ?? []);
  }

  /** Lets go of trees that are not on the page any more. */
  prune(): void {
    for (const root of this.#undress.keys()) {
      const there = isDocument(root) ? root.defaultView !== null : isConnected(root);
      if (!there) this.#undress.delete(root);
    }
  }

  /** Takes our styles out of all trees. */
  removeAll(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const undress of this.#undress.values()) undress();
    this.#undress.clear();
  }
}
