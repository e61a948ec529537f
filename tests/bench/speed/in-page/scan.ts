/** The extension's engine, as a page runs it: the verbatim part by itself, and all of it. */
import { Candidate } from '../../../../lib/matching/block';
import { findInBlock, type ReadBlock, readBlock } from '../../../../lib/matching/find';
import { type MatchIndex, WORD } from '../../../../lib/matching/index-format';
import { formsAt, matchVerbatim } from '../../../../lib/matching/match-verbatim';
import { PageWords } from '../../../../lib/matching/page-words';
import type { PageFinding } from '../../../../lib/page/finding';
import { Painters, type Picture } from '../../../../lib/page/painters';
import { type Block, type Container, readBlocks } from '../../../../lib/page/read';
import { OPTIONS } from './options';

interface Seen {
  block: Block;
  read: ReadBlock;
  before(): string;
}

const pages = new Map<MatchIndex, PageWords>();

/** The words of an index on the page, of which none was met yet: a tab makes them once and clears them for each address. */
function freshPage(index: MatchIndex): PageWords {
  const page = pages.get(index) ?? new PageWords(index);
  pages.set(index, page);
  page.clear();
  return page;
}

function readAll(root: Container, page: PageWords): Seen[] {
  const seen: Seen[] = [];
  const blocks = readBlocks(root);
  for (const [place, block] of blocks.entries()) {
    const read = readBlock(block.raw, page);
    if (read) seen.push({ block, read, before: () => blocks[place - 1]?.raw ?? '' });
  }
  return seen;
}

/** Reads, folds, looks every word up and compares quotes word by word; nothing about sentences. Returns the hits. */
export function scanVerbatim(root: Container, index: MatchIndex): number {
  const page = freshPage(index);
  let hits = 0;
  for (const { read } of readAll(root, page)) {
    if (!read.quotes) continue;
    const candidate = new Candidate(read.source, read.skimmed);
    for (const [at, word] of candidate.ids.entries()) {
      if (word < 0 || !((index.wordFlags[word] as number) & WORD.anchorsVerbatim)) continue;
      const [from, to] = formsAt(index, word);
      for (let form = from; form < to; form += 1) if (matchVerbatim(form, at, candidate, page)) hits += 1;
    }
  }
  return hits;
}

/** What `lib/page/annotate-page` does with a page, in one go and without painting. Returns the number of findings. */
export function scanWhole(root: Container, index: MatchIndex): number {
  const page = freshPage(index);
  let hits = 0;
  for (const { read, before } of readAll(root, page)) {
    hits += findInBlock(read, before, page).length;
  }
  return hits;
}

/** The same, and painted with the extension's own painters. Returns the number of highlights. */
export function scanAndPaint(root: Container, index: MatchIndex): number {
  const page = freshPage(index);
  const painters = new Painters();
  const pictures: Picture[] = [];
  for (const { block, read, before } of readAll(root, page)) {
    const wanted = findInBlock(read, before, page)
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
