/** Where the article ends, and when a reader has come there. */
import { closestOf, documentOf, isConnected } from './dom';
import type { Container } from './read';

/** How far below the window the end may still be, CSS pixels. */
const NEAR = 40;

/** The article in which a text stands; the whole page where it has none. */
export function articleOf(container: Container): Element {
  const element = container.nodeType === 1 ? (container as Element) : (container as ShadowRoot).host;
  return closestOf(element, 'article, main, [role="main"], body') ?? element;
}

/** Calls `reached` once, when the reader has scrolled until the end of an article is in the window. */
export function onArticleEnd(article: Element, reached: () => void, signal: AbortSignal): void {
  const document = documentOf(article);
  const view = document.defaultView;
  const done = new AbortController();
  let isLooking = false;
  const look = () => {
    isLooking = false;
    if (signal.aborted || done.signal.aborted || !view || !isConnected(article)) return;
    if (article.getBoundingClientRect().bottom > view.innerHeight + NEAR) return;
    done.abort();
    reached();
  };
  const onScroll = () => {
    if (!isLooking) view?.requestAnimationFrame(look);
    isLooking = true;
  };
  const both = AbortSignal.any([signal, done.signal]);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: both });
}
