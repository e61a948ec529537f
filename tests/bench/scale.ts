/** How size, compile time and time a sentence grow with the number of claims. `npm run bench:scale [-- --json]` */
import { type ClaimWords, compileBytes } from '../../lib/matching/compile';
import { findClaims } from '../../lib/matching/find';
import { openIndex } from '../../lib/matching/index-format';
import { readAliases, readRecords } from '../../scripts/records';

import { claimsFor } from './claims';
import { hasCorpora, readPageSentences } from './corpora';

if (!hasCorpora) {
  console.log('skipped: no corpora');
  process.exit();
}

const RUNS = 5;
const sentences = readPageSentences(3);
const aliases = readAliases();
const bundled = readRecords();

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const sets: [name: string, claims: readonly ClaimWords[]][] = [
  ['bundled', bundled],
  ...[100, 1_000, 10_000, 100_000].map((size): [string, ClaimWords[]] => [String(size), claimsFor(size)]),
];
const rows = sets.map(([name, claims]) => {
  let bytes = new ArrayBuffer(0);
  const compiled = [1, 2, 3].map(() => time(() => (bytes = compileBytes(claims, aliases))));
  const opened = time(() => openIndex(bytes));
  const index = openIndex(bytes);
  const runs = Array.from({ length: RUNS }, () => time(() => void findClaims(sentences, index)) / sentences.length);
  const first = runs[0] ?? 0;
  return {
    claims: name,
    indexKB: Math.round(bytes.byteLength / 1024),
    compileMs: Math.round(median(compiled)),
    openMs: Number(opened.toFixed(2)),
    msPerSentence: Number(median(runs).toFixed(4)),
    firstMsPerSentence: Number(first.toFixed(4)),
  };
});

if (process.argv.includes('--json')) console.log(JSON.stringify({ sentences: sentences.length, runs: RUNS, rows }));
else {
  console.log(`${sentences.length} sentences of real pages, median of ${RUNS} runs`);
  console.table(rows);
}
