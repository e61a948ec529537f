/** The order in which a page shows findings, through its shadow roots and frames. */
import { positionOf, rootOf } from './dom';
import type { PageFinding } from './finding';

type Place = Pick<PageFinding, 'container' | 'start'>;

/** A node, then the host or frame around it, and so on to the page's own document. */
function outwards(node: Node): Node[] {
  const root = rootOf(node);
  const outside = (root as ShadowRoot).host ?? (root as Document).defaultView?.frameElement;
  return outside ? [node, ...outwards(outside)] : [node];
}

/** What stands for two nodes in the innermost tree that holds both. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  if (rootOf(a) === rootOf(b)) return [a, b];
  const others = new Map(outwards(b).map((node): [Node, Node] => [rootOf(node), node]));
  for (const node of outwards(a)) {
    const other = others.get(rootOf(node));
    if (other) return [node, other];
  }
  return [a, b];
}

/** Below zero where the first comes before the second. */
export function inPageOrder(a: Place, b: Place): number {
  if (a.container === b.container) return a.start - b.start;
  const [one, other] = inOneTree(a.container, b.container);
  return positionOf(one, other) & 4 /* the other follows */ ? -1 : 1;
}
