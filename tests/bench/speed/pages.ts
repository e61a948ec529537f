/** The pages that are measured, by name: saved ones, or made-up ones where the corpora are absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/records';
import { madeUpPage } from './made-up';

const FOLDER = join(process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora'), 'pages');

export const hasSavedPages = existsSync(FOLDER);

export interface MeasuredPage {
  name: string;
  html: string;
  /** Roughly, characters of text. */
  length: number;
}

const roughLength = (html: string) =>
  html
    .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ').length;

/** Lengths of made-up pages, characters: as the saved ones have them. */
const MADE_UP = [1_500, 4_000, 8_000, 12_000, 20_000, 45_000, 90_000, 150_000];

function allPages(): MeasuredPage[] {
  const sources: [string, string][] = hasSavedPages
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.replace('.html', ''), readFileSync(join(FOLDER, name), 'utf8')])
    : MADE_UP.map((length, seed) => [`made-up-${length}`, madeUpPage(length, seed)]);
  return sources
    .map(([name, html]) => ({ name, html, length: roughLength(html) }))
    .sort((a, b) => a.length - b.length || a.name.localeCompare(b.name));
}

/** So many pages that fit, from the shortest to the longest; the longest is always among them. */
export function measuredPages(count: number, fits: (page: MeasuredPage) => boolean = () => true): MeasuredPage[] {
  const pages = allPages().filter(fits);
  const step = Math.max(1, pages.length / count);
  const chosen = new Set(Array.from({ length: count }, (_, turn) => pages[pages.length - 1 - Math.floor(turn * step)]));
  return [...chosen].filter((page) => page !== undefined).sort((a, b) => a.length - b.length);
}

/** The page with most text. */
export const largestPage = () => measuredPages(1)[0] as MeasuredPage;
