/**
 * Trains the weights of `lib/matching/rank` on the CheckThat 2020 training split and prints cross-validated figures.
 * Listwise logistic loss: the softmax over a tweet’s candidates should fall on the claims that its judges named.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPTH, scoreOf } from '../../lib/matching/rank';
import { buildCandidates, type Candidate, type Features } from '../../lib/matching/rank-features';
import { finish, indexClaims } from '../../lib/matching/rank-index';
import { stemsOf } from '../../lib/matching/symbols';
import { canonical } from '../../scripts/canonical';
import { ROOT } from '../../scripts/records';
import { type CheckThatClaim, hasCorpora, type Query, readCheckThatClaims, readQueries } from './corpora';
import { type Figures, measure } from './score';

type Feature = keyof Features;
const FEATURES: readonly Feature[] = ['bm25', 'opening', 'letters'];

const FOLDS = 5;
/** Each seed deals the tweets to the folds anew. */
const SEEDS = [1, 2, 3];
/** Pull of the weights towards 0, per tweet and feature of spread 1. */
const L2 = 0.01;
/** Newton’s steps, none longer than 1, without which they run away; the loss is convex and still after so many. */
const STEPS = 7;

/**
 * The first of the claims with the same words, by id. A claim that the collection holds twice counts once: which of the
 * two the judges named is no matter of likeness.
 */
const copyOf = new Map<string, string>();

function findCopies(claims: readonly CheckThatClaim[]): void {
  const firsts = new Map<string, string>();
  for (const { id, claim } of claims) {
    const words = stemsOf(claim).join(' ');
    copyOf.set(id, firsts.get(words) ?? id);
    if (!firsts.has(words)) firsts.set(words, id);
  }
}

interface Example {
  query: Query;
  candidates: Candidate[];
}

/** The candidates of one tweet as rows of features, and how likely each ought to be. */
interface List {
  rows: number[][];
  wanted: number[];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const valuesOf = ({ features }: Candidate) => FEATURES.map((feature) => features[feature]);
const spreadOf = (values: readonly number[]) => {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1;
};

/** A candidate that looks the same as a right one is a copy of it in the collection, and no wrong answer. */
function listOf({ query, candidates }: Example): List {
  const right = candidates.filter(({ claimId }) => query.relevant.has(claimId));
  const looks = new Set(right.map((one) => String(valuesOf(one))));
  const kept = candidates.filter((one) => right.includes(one) || !looks.has(String(valuesOf(one))));
  return { rows: kept.map(valuesOf), wanted: kept.map((one) => Number(right.includes(one)) / right.length) };
}

/** Solves a symmetric positive system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const [head, ...below] = matrix.map((row, at) => [...row, right[at] ?? 0]);
  if (!head) return [];
  const [pivot = 1, ...rest] = head;
  const smaller = below.map(([lead = 0, ...row]) => row.map((value, at) => value - (lead / pivot) * (rest[at] ?? 0)));
  const known = solve(
    smaller.map((row) => row.slice(0, -1)),
    smaller.map((row) => row.at(-1) ?? 0),
  );
  const first = (rest.at(-1) ?? 0) - sum(known.map((value, at) => value * (rest[at] ?? 0)));
  return [first / pivot, ...known];
}

/** Weights of the least loss, in the order of `FEATURES`, for features as they are. */
function learn(lists: readonly List[]): number[] {
  const all = lists.flatMap(({ rows }) => rows);
  const spread = FEATURES.map((_, nth) => spreadOf(all.map((row) => row[nth] ?? 0)));
  const scaled = lists.map(({ rows, wanted }) => ({
    rows: rows.map((row) => row.map((value, nth) => value / (spread[nth] ?? 1))),
    wanted,
  }));
  let weights: number[] = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => L2 * weight);
    const bend = FEATURES.map((_, a) => FEATURES.map((_, b): number => (a === b ? L2 : 0)));
    for (const { rows, wanted } of scaled) {
      const scores = rows.map((row) => sum(row.map((value, nth) => value * (weights[nth] ?? 0))));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = sum(odds);
      const likely = odds.map((value) => value / total);
      const mean = FEATURES.map((_, nth) => sum(rows.map((row, at) => (row[nth] ?? 0) * (likely[at] ?? 0))));
      for (const [at, row] of rows.entries()) {
        const share = (likely[at] ?? 0) / lists.length;
        const error = share - (wanted[at] ?? 0) / lists.length;
        for (const [a, value] of row.entries()) {
          slope[a] = (slope[a] ?? 0) + error * value;
          const line = bend[a] ?? [];
          const away = share * (value - (mean[a] ?? 0));
          for (const [b, other] of row.entries()) line[b] = (line[b] ?? 0) + away * (other - (mean[b] ?? 0));
        }
      }
    }
    const move = solve(bend, slope);
    const pace = Math.min(1, 1 / Math.hypot(...move));
    weights = weights.map((weight, nth) => weight - pace * (move[nth] ?? 0));
  }
  return weights.map((weight, nth) => weight / (spread[nth] ?? 1));
}

/** In units of BM25, four digits. */
function named(weights: readonly number[]): Features {
  const [bm25 = 1, ...others] = weights;
  const [opening = 0, letters = 0] = others.map((weight) => Number((weight / bm25).toPrecision(4)));
  return { bm25: 1, opening, letters };
}

function train(examples: readonly Example[]): Features {
  return named(learn(examples.map(listOf).filter(({ wanted }) => wanted.some(Boolean))));
}

function rank({ query, candidates }: Example, weights: Features) {
  const ordered = candidates
    .map(({ claimId, features }) => ({ claimId, score: scoreOf(features, weights) }))
    .sort((a, b) => b.score - a.score);
  const once = (ids: Iterable<string>) => new Set([...ids].map((id) => copyOf.get(id) ?? id));
  return { ranked: [...once(ordered.map(({ claimId }) => claimId))], relevant: once(query.relevant) };
}

/** Fold of each example; the tweets of one claim share a fold. */
function foldsOf(examples: readonly Example[], seed: number): number[] {
  let state = seed;
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const group = ({ query }: Example) => [...query.relevant].sort()[0] ?? query.id;
  const dealt = [...new Set(examples.map(group))]
    .map((name) => ({ name, place: random() }))
    .sort((a, b) => a.place - b.place);
  const folds = new Map(dealt.map(({ name }, at) => [name, at % FOLDS]));
  return examples.map((example) => folds.get(group(example)) ?? 0);
}

function crossValidate(examples: readonly Example[], seed: number): Figures {
  const folds = foldsOf(examples, seed);
  const models = Array.from({ length: FOLDS }, (_, fold) => train(examples.filter((_, at) => folds[at] !== fold)));
  return measure(examples.map((example, at) => rank(example, models[folds[at] ?? 0] as Features)));
}

function print(label: string, { map1, map3, map5, p1, mrr }: Figures): void {
  console.log(label.padEnd(32), ...[map1, map3, map5, p1, mrr].map((value) => value.toFixed(4)));
}

if (!hasCorpora) console.log('skipped: no corpora');
else {
  const claims = readCheckThatClaims();
  findCopies(claims);
  const candidates = buildCandidates(finish(indexClaims(claims)));
  const examples = readQueries('train').map((query) => ({ query, candidates: candidates(query.text, DEPTH) }));
  console.log(''.padEnd(32), 'MAP@1  MAP@3  MAP@5  P@1    MRR');
  const bm25 = { bm25: 1, opening: 0, letters: 0 };
  print('BM25 alone', measure(examples.map((one) => rank(one, bm25))));
  for (const seed of SEEDS) print(`${FOLDS} folds, seed ${seed}`, crossValidate(examples, seed));
  const weights = train(examples);
  print('seen in training', measure(examples.map((one) => rank(one, weights))));
  const model = { trainedOn: 'CheckThat! 2020, task 2, English, training split', weights };
  writeFileSync(join(ROOT, 'lib', 'matching', 'rank-model.json'), canonical(model));
}
