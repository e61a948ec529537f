/** What is to be painted of what was found, and in which order. */
import type { Finding } from '../matching/find';
import { receiptOf } from '../matching/receipt';
import { textQuote } from '../matching/text-quote';
import type { PageFinding } from './finding';
import type { HighlightOptions } from './highlight-options';
import { isWanted, mentionOf } from './mentions';
import { inPageOrder } from './page-order';
import type { Picture } from './painters';
import type { Block } from './read';

/** A block in which something was found. */
export interface FoundBlock {
  block: Block;
  findings: PageFinding[];
}

export function toPageFinding(finding: Finding, { text, container }: Block): PageFinding {
  const { claimId, stance, wording, start, end } = finding;
  const sentence = text.slice(finding.sentence.start, finding.sentence.end).trim();
  const receipt = receiptOf(finding, text);
  const quote = textQuote(text, start, end);
  return { claimId, stance, wording, receipt, start, container, sentence, highlight: null, ...quote };
}

/**
 * Which findings of each block are to be shown.
 * @param beside findings elsewhere on the page
 */
export function plan(
  found: readonly FoundBlock[],
  beside: readonly PageFinding[],
  options: HighlightOptions,
): Picture[] {
  const fresh = new Set(found.flatMap(({ findings }) => findings));
  const mentions = new Set([...fresh].map(mentionOf));
  const all = [...beside.filter((one) => mentions.has(mentionOf(one))), ...fresh].sort(inPageOrder);
  const earlier = new Map<string, PageFinding[]>();
  const wanted = new Set<PageFinding>();
  for (const finding of all) {
    const mention = mentionOf(finding);
    const before = earlier.get(mention) ?? [];
    if (fresh.has(finding) && isWanted(finding, before, options)) wanted.add(finding);
    earlier.set(mention, [...before, finding]);
  }
  return found.map(({ block, findings }) => ({ block, wanted: findings.filter((one) => wanted.has(one)) }));
}

/** How far a block stands from what the window shows, CSS pixels. */
function distanceFromWindow({ container }: Block): number {
  const element = container.nodeType === 1 ? (container as Element) : (container as ShadowRoot).host;
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - (element.ownerDocument.defaultView?.innerHeight ?? 0), -bottom);
}

/**
 * Pictures by the frame in which they are painted: what the window shows first.
 * @param most findings in one frame
 */
export function byFrame(pictures: readonly Picture[], most: number): Picture[][] {
  const count = pictures.reduce((sum, { wanted }) => sum + wanted.length, 0);
  if (count <= most) return pictures.length > 0 ? [[...pictures]] : [];
  const distances = new Map(pictures.map((picture) => [picture, distanceFromWindow(picture.block)]));
  const frames: Picture[][] = [];
  let room = 0;
  for (const picture of [...pictures].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))) {
    if (room < picture.wanted.length) {
      frames.push([]);
      room = most;
    }
    frames.at(-1)?.push(picture);
    room -= picture.wanted.length;
  }
  return frames;
}
