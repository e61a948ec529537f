/**
 * Whether the article itself carries an official account of the claim it states: by its words, its figure, or a link to
 * its source. What is not sure does not count: a reader is told that the writer reports it.
 */
import type { Account } from '../../data/schema';
import { isFunctionWord } from '../matching/function-words';
import { type Token, tokenize } from '../matching/tokens';
import { addressKey } from './addresses';
import { isAmongWords, isInArticle } from './article-part';
import { attributeOf, queryAll } from './dom';
import { type Block, readBlocks, toTextRanges } from './read';

/** Where an article carries an account. */
export interface Reported {
  account: Account;
  how: 'quote' | 'figure' | 'link';
  /** Of a link: who published the source. */
  publisher: string | null;
  range: Range;
  /** Of a link: the link. */
  link: Element | null;
}

/** Bounds of the work: text read, UTF-16 units; links looked at; places told of. */
const MOST_TEXT = 300_000;
const MOST_LINKS = 3000;
const MOST_TOLD = 3;

/** A quotation is known by so many words, of which so many mean something by themselves. */
const QUOTE_WORDS = 4;
const QUOTE_CONTENT = 3;

/** Smaller figures, and those that may be years, occur by chance. */
const LEAST_FIGURE = 20;
const isYear = (value: number) => value >= 1900 && value <= 2100;
/** A figure and what it counts stand within so many words. */
const FIGURE_REACH = 12;

/** Accounts that differ or add something: one that agrees with the claim is no answer to it. */
const ANSWERS = new Set<Account['relation']>(['contradicts', 'partly-contradicts', 'adds-context']);

const forms = (tokens: readonly Token[]) => tokens.map(({ form }) => form);
/** Words between bars, so that a search finds whole words only. */
const barred = (words: readonly string[]) => `|${words.join('|')}|`;

interface ReadBlock {
  block: Block;
  tokens: readonly Token[];
  words: string;
}

/** An article as it is searched for accounts. */
export interface Article {
  blocks: readonly ReadBlock[];
  links: ReadonlyMap<string, Element>;
}

/** @param address the page's own: links to it say nothing */
export function readArticle(document: Document, address: string): Article {
  if (!document.body) return { blocks: [], links: new Map() };
  return { blocks: readText(document.body), links: linksOf(document, address) };
}

/**
 * @param accounts in the order in which they are to be told of
 * @param exact the words that state the claim: where they stand, the account does not
 */
export function findReported({ blocks, links }: Article, accounts: readonly Account[], exact: string): Reported[] {
  const told: Reported[] = [];
  for (const account of accounts) {
    if (!ANSWERS.has(account.relation)) continue;
    const found = findQuote(account, blocks, exact) ?? findFigure(account, blocks, exact) ?? findLink(account, links);
    const known = found && told.some(({ range }) => isSamePlace(range, found.range));
    if (found && !known && isShown(found.range)) told.push(found);
    if (told.length === MOST_TOLD) break;
  }
  return told;
}

/** What a reader cannot see is no report, and cannot be shown. */
const isShown = ({ startContainer }: Range) => {
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  return element !== null && (typeof element.checkVisibility !== 'function' || element.checkVisibility());
};

const isSamePlace = (a: Range, b: Range) => a.startContainer === b.startContainer && a.startOffset === b.startOffset;

function readText(body: Element): ReadBlock[] {
  const read: ReadBlock[] = [];
  let length = 0;
  for (const block of readBlocks(body)) {
    length += block.text.length;
    if (length > MOST_TEXT) break;
    if (!isInArticle(block.container)) continue;
    const tokens = tokenize(block.text);
    read.push({ block, tokens, words: barred(forms(tokens)) });
  }
  return read;
}

function rangeOf(block: Block, from: Token | undefined, to: Token | undefined): Range | null {
  const pieces = from && to ? toTextRanges(block, from.start, to.end) : [];
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

function findQuote(account: Account, blocks: readonly ReadBlock[], exact: string): Reported | null {
  if (!account.quote) return null;
  const quoted = tokenize(account.quote.text);
  if (quoted.length < QUOTE_WORDS) return null;
  if (quoted.filter(({ stem }) => !isFunctionWord(stem)).length < QUOTE_CONTENT) return null;
  const words = barred(forms(quoted));
  const claimed = barred(forms(tokenize(exact)));
  if (claimed.includes(words) || words.includes(claimed)) return null;
  for (const { block, tokens, words: all } of blocks) {
    const at = all.indexOf(words);
    if (at < 0) continue;
    const first = all.slice(0, at).split('|').length - 1;
    const range = rangeOf(block, tokens[first], tokens[first + quoted.length - 1]);
    if (range) return { account, how: 'quote', publisher: null, range, link: null };
  }
  return null;
}

function findFigure(account: Account, blocks: readonly ReadBlock[], exact: string): Reported | null {
  const { figure } = account;
  if (!figure || !Number.isInteger(figure.value) || figure.value < LEAST_FIGURE || isYear(figure.value)) return null;
  const unit = tokenize(figure.unit).filter(({ stem }) => !isFunctionWord(stem));
  if (unit.length < 2) return null;
  const claimed = barred(forms(tokenize(exact)));
  for (const { block, tokens, words } of blocks) {
    if (words.includes(claimed)) continue;
    const at = tokens.findIndex(({ form }) => form === String(figure.value));
    if (at < 0) continue;
    const near = tokens.slice(at + 1, at + 1 + FIGURE_REACH);
    const counted = unit.map(({ stem }) => near.findIndex((token) => token.stem === stem));
    if (counted.includes(-1)) continue;
    const last = near[Math.max(...counted)];
    // In one sentence: no full stop between.
    if (!last || /[.!?;:]\s/.test(block.text.slice(tokens[at]?.end, last.start))) continue;
    const range = rangeOf(block, tokens[at], last);
    if (range) return { account, how: 'figure', publisher: null, range, link: null };
  }
  return null;
}

function linksOf(document: Document, address: string): Map<string, Element> {
  const links = new Map<string, Element>();
  const own = addressKey(address);
  const all = Array.prototype.slice.call(queryAll(document.body, 'a[href]'), 0, MOST_LINKS) as Element[];
  for (const link of all) {
    const key = addressKey(attributeOf(link, 'href') ?? '', document.baseURI);
    if (key !== null && key !== own && !links.has(key) && isInArticle(link) && isAmongWords(link)) links.set(key, link);
  }
  return links;
}

function findLink(account: Account, links: ReadonlyMap<string, Element>): Reported | null {
  for (const { url, publisher } of account.sources) {
    const link = links.get(addressKey(url) ?? '');
    if (!link) continue;
    const range = link.ownerDocument.createRange();
    range.selectNodeContents(link);
    return { account, how: 'link', publisher, range, link };
  }
  return null;
}
