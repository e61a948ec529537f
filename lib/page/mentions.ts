/** Which mentions of a claim are highlighted: all, or those up to the first that can be seen. */
import type { PageFinding } from './finding';
import type { HighlightOptions } from './highlight-options';
import type { Container } from './read';

type Choice = Pick<HighlightOptions, 'firstMentionOnly' | 'showDenials'>;

/** A denial is no mention of what it denies. */
export const mentionOf = ({ claimId, stance }: PageFinding) => `${claimId} ${stance === 'rejects'}`;

function isVisible(container: Container): boolean {
  const element = container.nodeType === 1 ? (container as Element) : (container as ShadowRoot).host;
  return element.checkVisibility();
}

/** @param earlier what stands before it on the page */
export function isWanted(finding: PageFinding, earlier: readonly PageFinding[], choice: Choice): boolean {
  if (finding.stance === 'rejects' && !choice.showDenials) return false;
  if (!choice.firstMentionOnly) return true;
  const mention = mentionOf(finding);
  return !earlier.some((other) => mentionOf(other) === mention && isVisible(other.container));
}

/**
 * The findings that are highlighted but should not be, or the other way round: the page showed, hid, added or removed
 * a mention before them. A highlight that nobody sees does no harm and stays.
 * @param findings in page order
 */
export function misplaced(findings: readonly PageFinding[], choice: Choice): PageFinding[] {
  if (!choice.firstMentionOnly) return [];
  const groups = group(findings);
  return [...groups.values()].flatMap((mentions) => {
    if (mentions.length < 2 || !isWanted(mentions[0] as PageFinding, [], choice)) return [];
    const first = mentions.findIndex(({ container }) => isVisible(container));
    return mentions.filter(({ highlight, container }, place) => {
      const wanted = first < 0 || place <= first;
      return wanted ? highlight === null : highlight !== null && isVisible(container);
    });
  });
}

function group(findings: readonly PageFinding[]): Map<string, PageFinding[]> {
  const groups = new Map<string, PageFinding[]>();
  for (const finding of findings) {
    const mention = mentionOf(finding);
    groups.set(mention, [...(groups.get(mention) ?? []), finding]);
  }
  return groups;
}
