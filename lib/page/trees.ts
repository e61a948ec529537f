/** The trees of which a page is made: its document, its open shadow roots, and the frames of its own origin. */
import { isConnected, shadowRootOf } from './dom';
import { isDead, isThere } from './gone';
import type { Container } from './read';

/** A tree that can be read. */
export type Root = Document | ShadowRoot;

/**
 * An element of the page's own making gets its shadow root when its script has come: looked for after so long, and so
 * long again, milliseconds.
 */
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

/** A page that draws a tree anew takes our style out of it; it is put back so many times. */
const MOST_DRESSED = 20;

/** What we keep of a tree. */
interface Tree {
  style: HTMLStyleElement | null;
  dressed: number;
}

export class Trees {
  readonly #events: TreeEvents;
  readonly #trees = new Map<Root, Tree>();
  #css: string | null = null;
  readonly #frames = new WeakSet<Element>();
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #stopped = false;

  constructor(events: TreeEvents) {
    this.#events = events;
  }

  /** Takes note of an element: it may open a tree. */
  meet(element: Element, tag: string): void {
    if (tag === 'IFRAME' || tag === 'FRAME') this.#meetFrame(element);
    else {
      const root = shadowRootOf(element);
      if (root) this.#add(root);
      else if (tag.includes('-') && this.#waiting.size < MOST_WAITING) this.#wait(element);
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

  #wait(element: Element): void {
    this.#waiting.add(element);
    this.#looks = 0;
    this.#timer ??= setTimeout(() => this.#lookAgain(), LOOK_AGAIN[0]);
  }

  #lookAgain(): void {
    for (const element of this.#waiting) {
      const root = shadowRootOf(element);
      if (root) this.#add(root);
      if (root || !isConnected(element)) this.#waiting.delete(element);
    }
    this.#looks += 1;
    const next = LOOK_AGAIN[this.#looks];
    if (next === undefined) this.#waiting.clear();
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => this.#lookAgain(), next) : undefined;
  }

  #add(root: Root): void {
    const start = readingStart(root);
    if (!start || this.#stopped || this.#trees.has(root)) return;
    const tree = { style: null, dressed: 0 };
    this.#trees.set(root, tree);
    this.#dress(root, tree);
    this.#events.found(root, start);
  }

  #dress(root: Root, tree: Tree): void {
    if (this.#css === null || tree.style?.isConnected || tree.dressed === MOST_DRESSED) return;
    const style = (isDocument(root) ? root : (root.ownerDocument as Document)).createElement('style');
    style.textContent = this.#css;
    tree.style = style;
    tree.dressed += 1;
    this.#events.quietly(() => (isDocument(root) ? (root.head ?? readingStart(root)) : root)?.append(style));
  }

  /** Puts the highlights' style into every tree: the browser gives it to the page's own document only. */
  dress(css: string): void {
    this.#css ??= css;
    this.prune();
  }

  /** Where every tree but the page's own is read from, and the page's body. */
  starts(document: Document): Container[] {
    this.prune();
    return [document as Root, ...this.#trees.keys()].flatMap((root) => readingStart(root) ?? []);
  }

  /** Lets go of trees that are not on the page any more, and dresses those again that were drawn anew. */
  prune(): void {
    for (const [root, tree] of this.#trees) {
      if (isThere(root)) this.#dress(root, tree);
      else this.#letGo(root, tree);
    }
  }

  #letGo(root: Root, { style }: Tree): void {
    this.#trees.delete(root);
    if (!isDead(root)) this.#events.quietly(() => style?.remove());
  }

  /** Takes our styles out of all trees. */
  removeAll(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const [root, tree] of this.#trees) this.#letGo(root, tree);
  }
}
