/** Nodes of frames that went away, or went elsewhere: in Firefox they are dead, and whoever touches one throws. */
import { documentOf, isConnected } from './dom';

function isShown(node: Node): boolean {
  const own = documentOf(node) ?? (node as Document);
  return own === document || own.defaultView?.document === own;
}

/** Whether a node stands in a document that a window shows. */
export function isThere(node: Node): boolean {
  try {
    return isConnected(node) && isShown(node);
  } catch {
    return false;
  }
}

/** Whether a node is of a document that no window shows any more. */
export function isDead(node: Node): boolean {
  try {
    return !isShown(node);
  } catch {
    return true;
  }
}
