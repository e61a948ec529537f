/** Messages whose substitutions are elements, and lists of elements, in the order of the language. */
import { type ComponentChildren, Fragment } from 'preact';
import { language } from './t';

/** What to hand to `t` in the place of an element: `t('key', [SLOTS[0], SLOTS[1]])`. */
export const SLOTS = ['\uE000\uE100', '\uE000\uE101', '\uE000\uE102'] as const;

const SLOT = /\uE000([\uE100-\uE102])/;
const FIRST = '\uE100'.charCodeAt(0);

/** A message with elements in its slots. */
export function filled(message: string, elements: readonly ComponentChildren[]): ComponentChildren {
  return message
    .split(SLOT)
    .map((part, at) => <Fragment key={at}>{at % 2 === 0 ? part : elements[part.charCodeAt(0) - FIRST]}</Fragment>);
}

const lists = new Map<string, Intl.ListFormat>();

/** Elements as a list in a sentence: `a, b, c`. */
export function listed(elements: readonly ComponentChildren[]): ComponentChildren {
  const { tag } = language();
  const list = lists.get(tag) ?? new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
  lists.set(tag, list);
  return list
    .formatToParts(elements.map((_, at) => String(at)))
    .map(({ type, value }, at) => <Fragment key={at}>{type === 'element' ? elements[Number(value)] : value}</Fragment>);
}
