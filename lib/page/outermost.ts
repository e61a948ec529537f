/** Parts of a page that are to be read, without those that are read with another. */
import { parentOf, rootOf } from './dom';
import { isThere } from './gone';
import type { Container } from './read';
import { readingStart } from './trees';

/** Of more parts than this the whole trees are read. */
export const MANY = 1000;

/** Drops parts that are gone or lie within another. */
export function outermost(parts: Iterable<Container>): Container[] {
  const present = [...new Set(parts)].filter(isThere);
  if (present.length > MANY) {
    const roots = new Set(present.map((part) => rootOf(part)));
    return [...roots].flatMap((root) => readingStart(root) ?? []);
  }
  const set = new Set<Node>(present);
  return present.filter((part) => {
    for (let at = parentOf(part); at; at = parentOf(at)) if (set.has(at)) return false;
    return true;
  });
}
