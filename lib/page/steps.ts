/** From highlight to highlight without a mouse. */
import { rootOf } from './dom';
import type { PageFinding } from './finding';

/** The finding whose highlight has the focus. */
export function focused(findings: readonly PageFinding[]): PageFinding | null {
  return (
    findings.find(({ highlight }) => highlight && rootOf(highlight.element).activeElement === highlight.element) ?? null
  );
}

/**
 * The finding a step away from where the reader is, round at the ends.
 * @param findings those that can be seen, in page order
 * @param from where the reader is; if `null`, what the window shows decides
 * @param by 1 for the next, -1 for the one before
 */
export function stepFrom(findings: readonly PageFinding[], from: PageFinding | null, by: 1 | -1): PageFinding | null {
  const at = from ? findings.indexOf(from) : -1;
  if (at >= 0) return findings[(at + by + findings.length) % findings.length] ?? null;
  const tops = findings.map(({ highlight }) => highlight?.getBoundingClientRect().top ?? 0);
  const below = by > 0 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < 0);
  return findings[below] ?? findings.at(by > 0 ? 0 : -1) ?? null;
}
