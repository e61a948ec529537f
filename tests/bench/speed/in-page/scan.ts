/** The extension's engine, as a page runs it: the verbatim part by itself, and all of it. */
import { type Candidate, findInBlock, readBlock } from '../../../../lib/matching/find';
import { type MatchIndex, WORD } from '../../../../lib/matching/index-format';
import { formsAt, matchVerbatim } from '../../../../lib/matching/match-verbatim';
import type { PageFinding } from '../../../../lib/page/finding';
import { Painters, type Picture } from '../../../../lib/page/painters';
import { type Block, type Container, readBlocks } from '../../../../lib/page/read';
import { OPTIONS } from './options';

interface Seen {
  block: Block;
  candidate: Candidate;
  before: string;
}

function read(root: Container, index: MatchIndex, context: Set<number>): Seen[] {
  const seen: Seen[] = [];
  const blocks = readBlocks(root);
  for (const [place, block] of blocks.entries()) {
    const candidate = readBlock(block.text, index, context);
    if (candidate) seen.push({ block, candidate, before: blocks[place - 1]?.text ?? '' });
  }
  return seen;
}

/** Reads, folds, looks every word up and compares quotes word by word; nothing about sentences. Returns the hits. */
export function scanVerbatim(root: Container, index: MatchIndex): number {
  const context = new Set<number>();
  let hits = 0;
  for (const { candidate } of read(root, index, context)) {
    for (const [at, word] of candidate.ids.entries()) {
      if (word < 0 || !((index.wordFlags[word] as number) & WORD.anchorsVerbatim)) continue;
      const [from, to] = formsAt(index, word);
      for (let form = from; form < to; form += 1) if (matchVerbatim(form, at, candidate, index, context)) hits += 1;
    }
  }
  return hits;
}

/** What `lib/page/annotate-page` does with a page, in one go and without painting. Returns the number of findings. */
export function scanWhole(root: Container, index: MatchIndex): number {
  const context = new Set<number>();
  let hits = 0;
  for (const { candidate, before } of read(root, index, context)) {
    hits += findInBlock(candidate, before, context, index).length;
  }
  return hits;
}

/** The same, and painted with the extension's own painters. Returns the number of highlights. */
export function scanAndPaint(root: Container, index: MatchIndex): number {
  const context = new Set<number>();
  const painters = new Painters();
  const pictures: Picture[] = [];
  for (const { block, candidate, before } of read(root, index, context)) {
    const wanted = findInBlock(candidate, before, context, index)
      .filter(({ stance }) => stance !== 'rejects')
      .map(
        ({ claimId, stance, wording, start, end }): PageFinding => ({
          claimId,
          stance,
          wording,
          start,
          container: block.container,
          highlight: null,
          exact: block.text.slice(start, end),
          prefix: '',
          suffix: '',
          sentence: '',
          receipt: { slots: [], pronoun: false, borrowed: false, cue: null },
        }),
      );
    pictures.push({ block, wanted });
  }
  painters.paint(pictures, OPTIONS);
  return pictures.flatMap(({ wanted }) => wanted).filter(({ highlight }) => highlight !== null).length;
}
