/** What a search finds, with and without slips of the keyboard, and how long it takes. `npm run bench:search [-- --json]` */
import { buildRanker, type Ranker } from '../../lib/matching/rank';
import type { SearchedClaim } from '../../lib/matching/rank-index';
import { readRecords } from '../../scripts/records';
import { claimsFor } from './claims';
import { hasCorpora } from './corpora';
import { misspell, pickWords, random, SLIPS, type Slip } from './misspell';

if (!hasCorpora) {
  console.log('skipped: no corpora');
  process.exit();
}

const SIZE = 10_000;
const QUERIES = 400;
const WORDS = 3;
const LEAST_LETTERS = 4;

const claims = claimsFor(SIZE);
const built = performance.now();
const ranker = buildRanker(claims);
const buildMs = Math.round(performance.now() - built);

interface Case {
  kind: string;
  typed: string;
  wanted: string;
}

const next = random(20);
const cases: Case[] = [];
while (cases.length < QUERIES * 6) {
  const { id, claim } = claims[Math.floor(next() * claims.length)] ?? { id: '', claim: '' };
  const words = pickWords(claim, WORDS, next);
  const places = (words ?? []).flatMap((word, at) =>
    /^[a-z]+$/.test(word) && word.length >= LEAST_LETTERS ? [at] : [],
  );
  const place = places[Math.floor(next() * places.length)];
  if (!words || place === undefined) continue;
  const put = (word: string) => words.map((own, at) => (at === place ? word : own)).join(' ');
  const word = words[place] as string;
  cases.push({ kind: 'as it is', typed: put(word), wanted: id });
  const rest = [...words.filter((_, at) => at !== place), word.slice(0, Math.max(3, Math.ceil(word.length / 2)))];
  cases.push({ kind: 'last word unended', typed: rest.join(' '), wanted: id });
  for (const slip of SLIPS) cases.push({ kind: slip, typed: `${put(misspell(word, slip, next))} `, wanted: id });
}

const ways = {
  search: (typed: string) => ranker.search(typed).map(({ claimId }) => claimId),
  rank: (typed: string) => ranker.rank(typed, 20).map(({ claimId }) => claimId),
};
const share = (part: number, all: number) => Number((part / all).toFixed(3));

const found = ['as it is', 'last word unended', ...SLIPS].flatMap((kind) =>
  Object.entries(ways).map(([way, search]) => {
    const own = cases.filter((one) => one.kind === kind);
    const places = own.map(({ typed, wanted }) => search(typed).indexOf(wanted));
    const within = (most: number) => share(places.filter((at) => at >= 0 && at < most).length, own.length);
    return { kind, way, n: own.length, first: within(1), firstFive: within(5), firstTwenty: within(20) };
  }),
);

/** Records as they are bundled, each many times under another id: all their wordings and names. */
function bundledTimes(size: number): SearchedClaim[] {
  const records = readRecords().map(({ id, claim, title, wordings, claimants }) => ({
    id,
    claim,
    title,
    wordings,
    names: claimants.map(({ name }) => name),
  }));
  return Array.from({ length: size }, (_, at) => {
    const record = records[at % records.length] as SearchedClaim;
    return { ...record, id: `${record.id}-${at}` };
  });
}

function timeOf(name: string, own: Ranker, queries: readonly string[], buildMs: number) {
  own.search('warm up');
  const times = queries
    .map((typed) => {
      const started = performance.now();
      own.search(typed);
      return performance.now() - started;
    })
    .sort((a, b) => a - b);
  const at = (part: number) => Number((times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(2));
  return { claims: name, n: times.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1), buildMs };
}

const records = bundledTimes(SIZE);
const fullBuilt = performance.now();
const fullRanker = buildRanker(records);
const fullBuildMs = Math.round(performance.now() - fullBuilt);
const fullQueries = cases.slice(0, 600).map((_, at) => {
  const words = pickWords(records[(at * 7) % 148]?.claim ?? '', 1 + (at % 3), next) ?? ['missile'];
  return [...words.slice(1), misspell(words[0] as string, SLIPS[at % 4] as Slip, next)].join(' ');
});
const time = [
  timeOf(
    `${SIZE} short`,
    ranker,
    cases.map(({ typed }) => typed),
    buildMs,
  ),
  timeOf(`${SIZE} with all wordings`, fullRanker, fullQueries, fullBuildMs),
];

if (process.argv.includes('--json')) console.log(JSON.stringify({ found, time }));
else {
  console.log(`${SIZE} claims, queries of ${WORDS} words of one of them`);
  console.table(found);
  console.table(time);
}
