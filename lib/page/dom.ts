/**
 * Reads the DOM past what a page may put in its way: a form's controls shadow the form's own properties
 * (`<input name="parentNode">`), so properties are taken from the prototypes.
 */

type Holder = 'Node' | 'Element';

function prototypeOf(holder: Holder): object | undefined {
  return (globalThis as unknown as Record<Holder, { prototype: object } | undefined>)[holder]?.prototype;
}

function getter<Value>(holder: Holder, name: string): (this: Node) => Value {
  const prototype = prototypeOf(holder);
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (
    get ??
    function (this: Node) {
      return (this as unknown as Record<string, Value>)[name] as Value;
    }
  );
}

function reader<Value>(holder: Holder, name: string): (node: Node) => Value {
  const get = getter<Value>(holder, name);
  return (node) => get.call(node);
}

function caller<Value>(holder: Holder, name: string): (node: Node, ...values: unknown[]) => Value {
  const prototype = prototypeOf(holder);
  const method = prototype && (Object.getOwnPropertyDescriptor(prototype, name)?.value as (() => Value) | undefined);
  return (node, ...values) =>
    (method ?? (node as unknown as Record<string, () => Value>)[name])?.apply(node, values as []) as Value;
}

/** What is asked of every node of a page has a function of its own, so that engines compile it to a direct call. */
const getNodeType = getter<number>('Node', 'nodeType');
const getTagName = getter<string>('Element', 'tagName');
const getFirstChild = getter<Node | null>('Node', 'firstChild');
const getNextSibling = getter<Node | null>('Node', 'nextSibling');
const getParent = getter<Node | null>('Node', 'parentNode');
export const nodeType = (node: Node) => getNodeType.call(node);
/** Upper case in HTML. */
export const tagName = (element: Element) => getTagName.call(element);
export const firstChildOf = (node: Node) => getFirstChild.call(node);
export const nextSiblingOf = (node: Node) => getNextSibling.call(node);
export const parentOf = (node: Node) => getParent.call(node);

export const documentOf = reader<Document>('Node', 'ownerDocument');
export const previousElementOf = reader<Element | null>('Element', 'previousElementSibling');
export const childrenOf = reader<NodeListOf<ChildNode>>('Node', 'childNodes');
export const shadowRootOf = reader<ShadowRoot | null>('Element', 'shadowRoot');
export const isConnected = reader<boolean>('Node', 'isConnected');
export const attributeOf = caller<string | null>('Element', 'getAttribute');
export const contains = caller<boolean>('Node', 'contains');
export const closestOf = caller<Element | null>('Element', 'closest');
export const rootOf = caller<Document | ShadowRoot>('Node', 'getRootNode');
export const matches = caller<boolean>('Element', 'matches');
export const elementsIn = caller<HTMLCollectionOf<Element>>('Element', 'getElementsByTagName');
const queryElement = caller<NodeListOf<Element>>('Element', 'querySelectorAll');
export const positionOf = caller<number>('Node', 'compareDocumentPosition');

/** Elements under a node that fit a selector. */
export const queryAll = (node: Element | ShadowRoot, selector: string): NodeListOf<Element> =>
  isElement(node) ? queryElement(node, selector) : node.querySelectorAll(selector);

/** The node around a node, also where that is the host of its shadow root. */
export const parentAcross = (node: Node): Node | null => parentOf(node) ?? (node as ShadowRoot).host ?? null;

/** Whether a node is another or lies in it, also in a shadow root inside it. */
export function containsAcross(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === outer) return true;
  return false;
}

export const isElement = (node: Node): node is Element => nodeType(node) === 1;
export const isText = (node: Node): node is Text => nodeType(node) === 3;

/** Upper-case tag name, also in XHTML. */
export const tagOf = (element: Element) => tagName(element).toUpperCase();
