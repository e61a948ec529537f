/** Real input for measurements. It is not part of this repository; where it is absent `hasCorpora` says so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { sentences } from '../../lib/matching/sentences';
import { readBlocks } from '../../lib/page/read';
import { ROOT } from '../../scripts/records';

const CORPORA = process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora');
const CHECKTHAT = join(CORPORA, 'checkthat-2020');

export const hasCorpora = existsSync(CORPORA);

/** The paragraphs of each saved page. */
export function readPages(): { name: string; blocks: string[] }[] {
  const folder = join(CORPORA, 'pages');
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return names.map((name) => {
    const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
    window.document.write(readFileSync(join(folder, name), 'utf8'));
    const blocks = readBlocks(window.document.body as unknown as HTMLElement).map(({ text }) => text);
    return { name, blocks };
  });
}

/** The sentences of all pages that have at least so many words. */
export function readPageSentences(words: number): string[] {
  return readPages().flatMap(({ blocks }) =>
    blocks.flatMap((text) =>
      sentences(text)
        .map(({ start, end }) => text.slice(start, end).trim())
        .filter((sentence) => sentence.split(/\s+/).length >= words),
    ),
  );
}

/** A cell in quotes, in which quotes are doubled and line feeds may stand, or a plain one; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** Rows of a tab-separated file, without its first row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const clean = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (CELL.lastIndex = 0; ; ) {
    const cell = CELL.exec(clean);
    if (!cell) throw new Error(`row ${rows.length} is not tab-separated`);
    rows.at(-1)?.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === '') return rows.slice(1);
    if (cell[3] === '\n') rows.push([]);
  }
}

export interface CheckThatClaim {
  id: string;
  claim: string;
  title: string;
}

export function readCheckThatClaims(): CheckThatClaim[] {
  return parseTsv(readFileSync(join(CHECKTHAT, 'claims.tsv'), 'utf8')).map(([id = '', claim = '', title = '']) => ({
    id,
    claim,
    title,
  }));
}

export interface Query {
  id: string;
  text: string;
  relevant: ReadonlySet<string>;
}

/** Tweets of a split, each with the claims it states. */
export function readQueries(split: 'train' | 'dev'): Query[] {
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(join(CHECKTHAT, `${split}.qrels`), 'utf8').split('\n')) {
    const [query, , claim, grade] = line.trim().split(/\s+/);
    if (!query || !claim || grade === '0') continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(claim));
  }
  return parseTsv(readFileSync(join(CHECKTHAT, `${split}.queries.tsv`), 'utf8')).map(([id = '', text = '']) => ({
    id,
    text,
    relevant: relevant.get(id) ?? new Set(),
  }));
}
