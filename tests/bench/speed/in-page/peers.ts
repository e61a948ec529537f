/** Other libraries on the same page and phrases. Becomes `peers` there; needs `bench`. */
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { plant } from './plant';

export const PEERS = [
  'mark',
  'markRegExp',
  'advanced',
  'advancedCombined',
  'replace',
  'ahoCorasick',
  'fastAhoCorasick',
] as const;
export type Peer = (typeof PEERS)[number];

let phrases: string[] = [];
let pristine: HTMLElement = document.body;
const built = new Map<Peer, { matchInText(text: string): unknown[] }>();

/** Takes the phrases, and puts some of them into the page for all to find. */
export function prepare(all: string[]): number {
  phrases = all;
  const planted = plant(document.body, all);
  pristine = document.body.cloneNode(true) as HTMLElement;
  return planted;
}

/** The page as it was, laid out. */
export function reset(): void {
  document.body.replaceWith(pristine.cloneNode(true));
  document.body.getBoundingClientRect();
}

const union = () => new RegExp(phrases.map((phrase) => phrase.replace(/[^\w\s]/g, '\\$&')).join('|'), 'gi');

/** Builds what a peer looks up in, before it is timed. Returns milliseconds. */
export function build(peer: Peer): number {
  const started = performance.now();
  const folded = phrases.map((phrase) => phrase.toLowerCase());
  if (peer === 'ahoCorasick') built.set(peer, new AhoCorasick(folded));
  if (peer === 'fastAhoCorasick') built.set(peer, new FastAhoCorasick(folded));
  return performance.now() - started;
}

function matchTexts(peer: Peer): number {
  const automaton = built.get(peer);
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  let hits = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement?.tagName ?? '')) continue;
    hits += automaton?.matchInText((node as Text).data.toLowerCase()).length ?? 0;
  }
  return hits;
}

/** Patterns in one expression; the package's types know only “yes”. */
const AT_ONCE = 100;

const plain = { separateWordSearch: false };
/** A work that paints returns nothing, one that only matches its hits. */
const WORKS: Record<Peer, () => unknown> = {
  mark: () => new Mark(document.body).mark(phrases, plain),
  markRegExp: () => new Mark(document.body).markRegExp(union()),
  advanced: () => new AdvancedMark(document.body).mark(phrases, plain),
  advancedCombined: () =>
    new AdvancedMark(document.body).mark(phrases, { ...plain, combinePatterns: AT_ONCE as never }),
  replace: () => findAndReplaceDOMText(document.body, { find: union(), wrap: 'mark', preset: 'prose' }),
  ahoCorasick: () => matchTexts('ahoCorasick'),
  fastAhoCorasick: () => matchTexts('fastAhoCorasick'),
};

export interface PeerRun {
  ms: number;
  hits: number;
}

/** Runs a peer on the page as it was. Throws what the peer throws. */
export function runPeer(peer: Peer): PeerRun {
  reset();
  const started = performance.now();
  const matched = WORKS[peer]();
  const ms = performance.now() - started;
  return { ms, hits: typeof matched === 'number' ? matched : document.querySelectorAll('mark').length };
}
