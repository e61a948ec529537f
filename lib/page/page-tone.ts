/** Whether a page is light or dark behind an element. The underline follows the page, not the system. */
import { closestOf, documentOf, isElement, parentAcross } from './dom';

export type PageTone = 'light' | 'dark';

/** Relative luminance (WCAG 2.2) below which a background is dark. */
const DARK_BELOW = 0.18;

/** Relative luminance above which text is light. */
const LIGHT_ABOVE = 0.6;

/** `null` for a colour that lets the background through, or one in a form that is not known. */
function luminance(colour: string): number | null {
  const parts = colour
    .match(/^rgba?\(([^)]+)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || (parts[3] ?? 1) < 0.5) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function outsideLink(element: Element): Element {
  const link = closestOf(element, 'a');
  const around = link && parentAcross(link);
  return around && isElement(around) ? around : element;
}

/** Reads tones; what it learnt of an element's background holds for as long as no style changes. */
export function toneReader(): (element: Element, itself?: boolean) => PageTone {
  const known = new Map<Element, number | null>();
  const behind = (element: Element, view: Window) => {
    let value = known.get(element);
    if (value === undefined) {
      value = luminance(view.getComputedStyle(element).backgroundColor);
      known.set(element, value);
    }
    return value;
  };
  /**
   * The tone of the nearest background that can be seen behind an element. If there is none, the text around it tells; a
   * link's own colour does not.
   * @param itself whether the element's own background counts
   */
  return (element, itself = false) => {
    const view = documentOf(element).defaultView;
    for (let at = itself ? element : parentAcross(element); at && view; at = parentAcross(at)) {
      const value = isElement(at) ? behind(at, view) : null;
      if (value !== null) return value < DARK_BELOW ? 'dark' : 'light';
    }
    const text = view && luminance(view.getComputedStyle(outsideLink(element)).color);
    return text !== null && text > LIGHT_ABOVE ? 'dark' : 'light';
  };
}

/** The tone behind one element. */
export const pageTone = (element: Element, itself = false): PageTone => toneReader()(element, itself);
